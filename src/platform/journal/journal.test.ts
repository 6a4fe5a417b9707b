import { sql } from 'kysely';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { room } from '../command.ts';
import { callerOf, someone, testGround } from '../../../test/support/ground.ts';
import type { TestGround } from '../../../test/support/ground.ts';
import { newId } from '../ids.ts';
import { system } from '../rights.ts';
import { askForCheck, checkJournal } from './check.ts';
import type { Fact } from './fact.ts';
import { journalLines } from './lines.ts';
import { copyJournal, publishJournal } from './publish.ts';
import { sealEverything } from './read.ts';
import { sealAll, sealJournal } from './seal.ts';
import { startSealer } from './sealer.ts';
import { verifyChain } from './verify.ts';
import { verifyDatabase } from './verify-database.ts';
import { witnessHead } from './witness.ts';

let house: TestGround;
const { command } = room<object>({ name: 'test' });
const write = command(v.any(), async (_context, facts: Fact[]) => facts);
const something = (about = newId()): Fact => ({ fact: 'test.done', about, payload: { score: 0.1 + 0.2 } });

/** What nobody can do through the program: a superuser with the triggers asleep. */
const tamper = async (change: ReturnType<typeof sql>): Promise<void> => {
  await house.ground.db.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    await change.execute(connection).finally(() => sql`set session_replication_role = origin`.execute(connection));
  });
};
const linesOf = async (lines: string[]) => {
  const { announced, entries } = journalLines(
    (async function* () {
      yield* lines;
    })(),
  );
  return verifyChain(entries, undefined, announced);
};

beforeAll(async () => {
  house = await testGround();
});
afterAll(() => house.close());

test('twenty writers at a time are sealed whole, without a gap, while the sealer works', async () => {
  const { db } = house.ground;
  const sealer = startSealer(house.ground, 5);
  const writers = Array.from({ length: 20 }, async () => {
    for (let n = 0; n < 25; n += 1) await write(callerOf(house.ground), [something(), something()]);
  });
  await Promise.all(writers);
  await sealer.stop();
  await sealEverything(db);
  const { rows } = await sql<{ n: number; first: number; last: number; pending: number }>`select count(*) as n,
    min(position) as first, max(position) as last, (select count(*) from platform.journal_pending) as pending
    from platform.journal_seal`.execute(db);
  expect(rows[0]).toEqual({ n: 1000, first: 1, last: 1000, pending: 0 });
  expect(await verifyDatabase(db)).toMatchObject({ entries: 1000, altered: null });
});

test('a writer is not held back by a sealer that is slow', async () => {
  const { db } = house.ground;
  await write(callerOf(house.ground), [something()]);
  await db.transaction().execute(async (tx) => {
    await sealJournal({ transaction: () => ({ execute: (run: (inner: typeof tx) => unknown) => run(tx) }) } as never);
    const started = performance.now();
    await write(callerOf(house.ground), [something()]);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await sealJournal(db)).toBe(0);
  });
  await sealAll(db);
  expect((await verifyDatabase(db)).altered).toBeNull();
});

test('the journal and its seals are only added to', async () => {
  const { db } = house.ground;
  const only = /only added to/;
  await expect(sql`update platform.journal set fact = 'test.other'`.execute(db)).rejects.toThrow(only);
  await expect(sql`delete from platform.journal`.execute(db)).rejects.toThrow(only);
  await expect(sql`truncate platform.journal cascade`.execute(db)).rejects.toThrow(only);
  await expect(sql`update platform.journal_seal set digest = 'x'`.execute(db)).rejects.toThrow(only);
  await expect(sql`delete from platform.journal_seal`.execute(db)).rejects.toThrow(only);
});

test('a command that is refused leaves nothing in the journal', async () => {
  const about = newId();
  const refusing = command(v.any(), async (context) => {
    await write.within(context, [something(about)]);
    throw new Error('crash');
  });
  await expect(refusing(callerOf(house.ground), {})).rejects.toThrow('crash');
  const { rows } = await sql`select from platform.journal where about = ${about}`.execute(house.ground.db);
  expect(rows).toEqual([]);
});

test('what leaves the house has its own chain, without the persons', async () => {
  const { ground } = house;
  const [edition, juror, other] = [newId(), someone('juror'), someone('juror')];
  const silent = newId();
  const scored = (by: string | null): Fact => ({
    fact: 'juries.score_given',
    about: edition,
    payload: { juror: by, scores: { [by ?? '']: 3.5 }, readers: [silent] },
  });
  await write(callerOf(ground, other), [scored(other.id), something()]);
  await write(callerOf(ground, juror), [scored(juror.id)]);
  await write(callerOf(ground, other), [scored(juror.id)]);
  const lines: string[] = [];
  const header = await publishJournal(
    ground.db,
    { about: [edition], pseudonyms: true, persons: [silent] },
    (line) => void lines.push(line),
  );
  expect(header).toMatchObject({ entries: 3, pseudonyms: true });
  expect(header.house.position).toBeGreaterThan(1000);
  for (const id of [juror.id, other.id, silent]) expect(lines.join('\n')).not.toContain(id);
  const entries = lines.slice(1).map((line) => JSON.parse(line) as { actor: string; payload: { juror: string } });
  expect(entries.map(({ actor, payload }) => [actor, payload.juror])).toEqual([
    ['p1', 'p1'],
    ['p3', 'p3'],
    ['p1', 'p3'],
  ]);
  expect(await linesOf(lines)).toMatchObject({ entries: 3, altered: null });
  const altered = lines.with(2, (lines[2] ?? '').replace('3.5', '4'));
  expect((await linesOf(altered)).altered).toMatchObject({ position: 2, why: 'digest' });
  expect((await linesOf(lines.slice(0, -1))).altered).toMatchObject({ position: 3, why: 'head' });
  await expect(linesOf(lines.with(1, '{"position": 1}'))).rejects.toThrow('journal.unreadable');
});

test('a copy of the whole journal is verified on its own', async () => {
  const lines: string[] = [];
  await copyJournal(house.ground.db, (line) => void lines.push(line));
  const { entries } = await verifyDatabase(house.ground.db);
  expect(await linesOf(lines)).toMatchObject({ entries, altered: null });
});

test('the head is sent to a witness, and journalled', async () => {
  const [fact] = await witnessHead(callerOf(house.ground, system), { witness: 'temoin@example.org' });
  const { rows } = await sql<{ text: string }>`select text from platform.message_out
    where address = 'temoin@example.org'`.execute(house.ground.db);
  expect(rows[0]?.text).toContain(fact?.payload?.['digest']);
});

test('only an administrator asks for a verification, and what it finds is kept', async () => {
  await expect(askForCheck(callerOf(house.ground, someone('juror')), {})).rejects.toThrow('hidden');
  await askForCheck(callerOf(house.ground, someone('administrator')), {});
  const found = await checkJournal(house.ground);
  const { rows } = await sql<{ head: string }>`select head from platform.journal_check`.execute(house.ground.db);
  expect([found.altered, rows[0]?.head]).toEqual([null, found.head]);
});

// Last: these break the journal of this file's database, and mend it.
test('in the database an altered, a removed and a slipped-in entry are each named', async () => {
  const { db } = house.ground;
  await sealEverything(db);
  const entryAt = async (position: number) =>
    (await sql<{ entry: string }>`select entry from platform.journal_seal where position = ${position}`.execute(db))
      .rows[0]?.entry;
  const altered = await entryAt(500);
  await tamper(sql`update platform.journal set payload = '{"score": 4}' where id = ${altered}`);
  expect((await verifyDatabase(db)).altered).toEqual({ position: 500, id: altered, why: 'digest' });
  const removed = await entryAt(300);
  await tamper(sql`delete from platform.journal where id = ${removed}`);
  expect((await verifyDatabase(db)).altered).toEqual({ position: 300, id: removed, why: 'missing' });
});

test('an entry that never passed the seal is named', async () => {
  await sql`select 1`.execute(house.ground.db);
  const other = await testGround();
  await write(callerOf(other.ground), [something()]);
  await sealEverything(other.ground.db);
  const slipped = newId();
  await other.ground.db.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    await sql`insert into platform.journal (id, at, fact, about) values (${slipped}, now(), 'test.slipped', ${newId()})`.execute(
      connection,
    );
    await sql`set session_replication_role = origin`.execute(connection);
  });
  expect((await verifyDatabase(other.ground.db)).altered).toEqual({ position: 2, id: slipped, why: 'unsealed' });
  await other.close();
});
