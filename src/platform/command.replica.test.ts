import { sql } from 'kysely';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import type { TestDatabase } from '../../test/support/database.ts';
import { room } from './command.ts';
import { callerOf, testGround } from '../../test/support/ground.ts';
import type { TestGround } from '../../test/support/ground.ts';

interface Tables {
  'public.note': { text: string };
}

let house: TestGround;
let replica: TestDatabase;
const { command, query } = room<Tables>({ name: 'platform' });
const write = command(v.string(), async ({ tx }, text) => {
  await tx.insertInto('public.note').values({ text }).execute();
  return [];
});
const notes = query(v.object({}), async ({ tx }) =>
  (await tx.selectFrom('public.note').select('text').orderBy('text').execute()).map(({ text }) => text),
);

beforeAll(async () => {
  house = await testGround();
  // A copy that is behind: what the primary takes from now on never reaches it.
  replica = await testDatabase();
  for (const db of [house.ground.db, replica.db]) await sql`create table public.note (text text)`.execute(db);
  await sql`insert into public.note values ('old')`.execute(replica.db);
  house.ground.replica = replica.db;
});
afterAll(() => house.close());

test('queries read the replica, commands write to the primary, and whoever has just written reads there', async () => {
  const caller = callerOf(house.ground);
  await write(caller, 'new');
  expect(await notes(caller, {})).toEqual(['old']);
  expect(await notes({ ...caller, fresh: true }, {})).toEqual(['new']);
});
