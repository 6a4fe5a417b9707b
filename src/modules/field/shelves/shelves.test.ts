import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCooperative, anAct, fieldHouse, phoneOf } from '../../../../test/support/phone.ts';
import type { FieldHouse, Phone } from '../../../../test/support/phone.ts';
import { registered } from '../../../../test/support/registry.ts';
import type { SyncReply } from '../../../platform/field/index.ts';
import { changesFor } from './changes.ts';

let house: FieldHouse;

beforeAll(async () => {
  house = await fieldHouse();
});
afterAll(() => house.close());

const of = (reply: SyncReply, shelf = 'registry.structures') => {
  const change = reply.shelves.find((one) => one.shelf === shelf);
  return { upserts: change?.upserts.map(({ id }) => id) ?? [], tombstones: change?.tombstones ?? [] };
};

const toured = async (phone: Phone, structures: string[]): Promise<SyncReply> => phone.sync([], { structures });

const revoke = (person: string) =>
  house.database.pool.query('update people.role_grant set revoked_at = now() where person = $1', [person]);
const grantAgain = (person: string, region: string) =>
  house.database.pool.query(
    'update people.role_grant set revoked_at = null, region = $2 where person = $1 and role = $3',
    [person, region, 'field_agent'],
  );

test('a phone holds of its tour what its user keeps, and nothing of elsewhere', async () => {
  const phone = await phoneOf(house);
  const here = await registered(house.as());
  const elsewhere = await registered(house.as(), { province: 'MA-OUJ', region: 'MA-02' });
  const notChosen = await registered(house.as());
  expect(of(await toured(phone, [here, elsewhere])).upserts).toEqual([here]);
  expect(of(await phone.sync()).upserts).not.toContain(notChosen);
});

test('a second coming is sent only what changed', async () => {
  const phone = await phoneOf(house);
  const [one, two] = [await registered(house.as()), await registered(house.as())];
  const first = await toured(phone, [one, two]);
  const quiet = await phone.sync([], { cursor: first.cursor });
  expect(quiet.shelves).toEqual([]);
  expect(quiet.cursor).toBe(first.cursor);
  const changes = { commune: { before: null, after: 'Irherm' } };
  const act = anAct('registry.correct_structure', two, { structure: two }, { changes });
  const second = await phone.sync([act], { cursor: quiet.cursor });
  expect(of(second)).toEqual({ upserts: [two], tombstones: [] });
});

test('shelves whose reply was lost are sent again', async () => {
  const phone = await phoneOf(house);
  const one = await registered(house.as());
  const first = await toured(phone, [one]);
  const two = await registered(house.as());
  const lost = await phone.sync([], { cursor: first.cursor, structures: [one, two] });
  expect(of(lost).upserts).toEqual([two]);
  const again = await phone.sync([], { cursor: first.cursor });
  expect(of(again).upserts).toEqual([two]);
  expect(again.cursor).toBeGreaterThan(lost.cursor);
  expect((await phone.sync([], { cursor: again.cursor })).shelves).toEqual([]);
});

test('a right that was taken away takes the rows back, also when the reply that said so was lost', async () => {
  const phone = await phoneOf(house);
  const one = await registered(house.as());
  const { cursor } = await toured(phone, [one]);
  await revoke(phone.person);
  const lost = await phone.sync([], { cursor });
  expect(of(lost)).toEqual({ upserts: [], tombstones: [one] });
  const again = await phone.sync([], { cursor });
  expect(of(again).tombstones).toEqual([one]);
  expect(of(await phone.sync([], { cursor: again.cursor })).tombstones).toEqual([]);
});

test('what was captured while the right existed goes to a person when it arrives after, and nothing of it is lost', async () => {
  const phone = await phoneOf(house);
  const one = await registered(house.as());
  const { cursor } = await toured(phone, [one]);
  await grantAgain(phone.person, 'MA-02');
  const changes = { commune: { before: null, after: 'Igherm' } };
  const act = anAct('registry.correct_structure', one, { structure: one }, { changes });
  const late = await phone.sync([act, aCooperative({ province: 'MA-OUJ', region: 'MA-02' })], { cursor });
  expect(late.replies.map(({ state, refusal }) => refusal ?? state)).toEqual(['field.out_of_reach', 'applied']);
  expect(late.replies[0]!.kept).toBe(true);
  expect(of(late).tombstones).toEqual([one]);
  const { rows } = await house.database.pool.query('select content from field.act where id = $1', [act.id]);
  expect(rows[0].content.changes.commune.after).toBe('Igherm');
});

test('a phone that holds nothing begins anew, and so does one with a cursor that was never given', async () => {
  const phone = await phoneOf(house);
  const one = await registered(house.as());
  const { cursor } = await toured(phone, [one]);
  expect(of(await phone.sync()).upserts).toEqual([one]);
  expect(of(await phone.sync([], { cursor: cursor + 1000 })).upserts).toEqual([one]);
});

test('more than one reply carries comes in pages, every row once', () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({ id: String(index), value: 'x'.repeat(1000) }));
  const held = new Map();
  const seen: string[] = [];
  for (let page = 0, more = true; more; page += 1) {
    const changes = changesFor([{ shelf: 's', rows }], held, 9000);
    more = changes.more;
    for (const sent of changes.sent) held.set(`s\n${sent.id}`, { ...sent, sure: true });
    seen.push(...changes.shelves.flatMap(({ upserts }) => upserts.map(({ id }) => id)));
    expect(page).toBeLessThan(30);
  }
  expect(seen.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
});

test('a row larger than a page is sent all the same', () => {
  const { shelves, more } = changesFor([{ shelf: 's', rows: [{ id: 'a', value: 'x'.repeat(100) }] }], new Map(), 10);
  expect(shelves[0]!.upserts).toHaveLength(1);
  expect(more).toBe(false);
});

test('a tour of forty cooperatives is prepared in under 2 MB, and prepared again it costs nothing', async () => {
  const phone = await phoneOf(house);
  const ids: string[] = [];
  for (let index = 0; index < 40; index += 1) {
    const summary = { fr: 'Nous pressons l’huile. '.repeat(60), ar: 'نعصر الزيت. '.repeat(60), en: null };
    ids.push(await registered(house.as(), { summary, value_chains: ['argan'] }));
  }
  const address = `/field/tour?device=${phone.device}&structures=${ids.join(',')}`;
  const first = await phone.ask(address);
  expect(first.headers.get('content-encoding')).toMatch(/br|gzip/);
  const text = await first.text();
  expect(
    (JSON.parse(text) as SyncReply).shelves.find(({ shelf }) => shelf === 'registry.structures')?.upserts,
  ).toHaveLength(40);
  expect(gzipSync(text).length).toBeLessThan(2_000_000 / 8);
  const again = await phone.ask(address, { headers: { 'if-none-match': first.headers.get('etag')! } });
  expect(again.status).toBe(304);
  expect(Number(again.headers.get('field-cursor'))).toBeGreaterThan(0);
});

test('an agent chooses a tour among the structures of her region', async () => {
  const phone = await phoneOf(house);
  const here = await registered(house.as(), {
    names: { fr: 'Coopérative Zagmouzen', ar: null, zgh: null, other: null },
  });
  await registered(house.as(), {
    names: { fr: 'Coopérative Zagmouzen Est', ar: null, zgh: null, other: null },
    province: 'MA-OUJ',
    region: 'MA-02',
  });
  const found = (await (await phone.ask('/field/structures?q=zagmouzen')).json()) as { structures: { id: string }[] };
  expect(found.structures.map(({ id }) => id)).toEqual([here]);
});
