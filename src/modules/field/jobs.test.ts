import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCooperative, anAct, fieldHouse, phoneOf, replyTo } from '../../../test/support/phone.ts';
import type { FieldHouse, Phone } from '../../../test/support/phone.ts';
import { someStructure } from '../../../test/support/registry.ts';
import { newId } from '../../platform/ids.ts';
import { registerStructure } from '../registry/index.ts';
import { emptyContents, tryThoseWaiting } from './jobs.ts';

let house: FieldHouse;
let phone: Phone;

beforeAll(async () => {
  house = await fieldHouse();
  phone = await phoneOf(house);
});
afterAll(() => house.close());

const rowOf = async (id: string) =>
  (await house.database.pool.query('select state, content from field.act where id = $1', [id])).rows[0];

test('an act that waits for what the office then enters is applied by itself', async () => {
  const structure = newId();
  const changes = { commune: { before: null, after: 'Assarag' } };
  const act = anAct('registry.correct_structure', structure, { structure }, { changes });
  expect(replyTo(await phone.sync([act]), act).state).toBe('waiting');
  await tryThoseWaiting(house.ground);
  expect((await rowOf(act.id)).state).toBe('waiting');
  await registerStructure(house.as(), { ...someStructure(), id: structure });
  await tryThoseWaiting(house.ground);
  expect((await rowOf(act.id)).state).toBe('applied');
  const { rows } = await house.database.pool.query(`select actor from platform.journal where payload ->> 'act' = $1`, [
    act.id,
  ]);
  expect(rows).toEqual([{ actor: phone.person }]);
});

test('what is long applied forgets what it said and goes on answering; what was refused keeps it', async () => {
  const [done, left] = [aCooperative(), aCooperative({ created_on: 'hier' })];
  const first = await phone.sync([done, left]);
  await emptyContents(house.ground);
  expect((await rowOf(done.id)).content).not.toBeNull();
  await emptyContents(house.ground, new Date(Date.now() + 91 * 86_400_000));
  expect((await rowOf(done.id)).content).toBeNull();
  expect((await rowOf(left.id)).content).not.toBeNull();
  expect((await phone.sync([done, left])).replies).toEqual(first.replies);
});
