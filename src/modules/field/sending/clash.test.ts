import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAct, fieldHouse, phoneOf, replyTo } from '../../../../test/support/phone.ts';
import type { FieldHouse, Phone } from '../../../../test/support/phone.ts';
import { registered } from '../../../../test/support/registry.ts';

let house: FieldHouse;
let phones: [Phone, Phone];

beforeAll(async () => {
  house = await fieldHouse();
  phones = [await phoneOf(house), await phoneOf(house)];
});
afterAll(() => house.close());

const edit = (structure: string, changes: Record<string, { before: unknown; after: unknown }>, more: object = {}) =>
  anAct('registry.correct_structure', structure, { structure }, { changes, ...more });

const fieldsOf = async (structure: string) =>
  (
    await house.database.pool.query('select commune, address, acronym from registry.structure where id = $1', [
      structure,
    ])
  ).rows[0];

test('two phones that changed other fields of one record are both applied', async () => {
  const one = await registered(house.as());
  const [left, right] = phones;
  const acts = [
    edit(one, { commune: { before: null, after: 'A' } }),
    edit(one, { address: { before: null, after: 'B' } }),
  ];
  const replies = await Promise.all([left.sync([acts[0]!]), right.sync([acts[1]!])]);
  expect(replies.map((reply, index) => replyTo(reply, acts[index]!).state)).toEqual(['applied', 'applied']);
  expect(await fieldsOf(one)).toMatchObject({ commune: 'A', address: 'B' });
});

test('the same field changed on both sides goes to a person, both values kept; the other fields of the act are done', async () => {
  const one = await registered(house.as());
  const [left, right] = phones;
  await left.sync([edit(one, { commune: { before: null, after: 'of the first' } })]);
  const act = edit(one, {
    commune: { before: null, after: 'of the second' },
    address: { before: null, after: 'Rue 3' },
  });
  const reply = replyTo(await right.sync([act]), act);
  expect(reply).toMatchObject({
    state: 'clash',
    values: { commune: { before: null, phone: 'of the second', office: 'of the first' } },
  });
  expect(await fieldsOf(one)).toMatchObject({ commune: 'of the first', address: 'Rue 3' });
  expect(replyTo(await right.sync([act]), act)).toEqual(reply);
});

test('both having written the same is no clash', async () => {
  const one = await registered(house.as());
  const [left, right] = phones;
  await left.sync([edit(one, { commune: { before: null, after: 'Same' } })]);
  const act = edit(one, { commune: { before: null, after: 'Same' } });
  expect(replyTo(await right.sync([act]), act).state).toBe('merged');
});

test('who captured it settles a clash by a new act whose before is the value of the office', async () => {
  const one = await registered(house.as());
  const [left, right] = phones;
  await left.sync([edit(one, { commune: { before: null, after: 'first' } })]);
  const act = edit(one, { commune: { before: null, after: 'second' } });
  await right.sync([act]);
  const settled = edit(one, { commune: { before: 'first', after: 'second' } }, { replaces: act.id });
  expect(replyTo(await right.sync([settled]), settled).state).toBe('applied');
  expect(await fieldsOf(one)).toMatchObject({ commune: 'second' });
  const { rows } = await house.database.pool.query('select kept, phone, office from field.clash where act = $1', [
    act.id,
  ]);
  expect(rows).toEqual([{ kept: 'replaced', phone: 'second', office: 'first' }]);
});

test('two phones on one record at the same moment: of one field one value stands and the other waits for a person', async () => {
  const [left, right] = phones;
  for (let round = 0; round < 5; round += 1) {
    const one = await registered(house.as());
    const acts = ['L', 'R'].map((after) => edit(one, { acronym: { before: null, after } }));
    const replies = await Promise.all([left.sync([acts[0]!]), right.sync([acts[1]!])]);
    const states = replies.map((reply, index) => replyTo(reply, acts[index]!).state);
    expect(states.toSorted()).toEqual(['applied', 'clash']);
  }
});
