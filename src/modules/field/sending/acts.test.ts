import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAct, aCooperative, fieldHouse, onPhone, phoneOf, replyTo } from '../../../../test/support/phone.ts';
import { signInByPhone } from '../../../../test/support/people.ts';
import type { FieldHouse, Phone } from '../../../../test/support/phone.ts';

let house: FieldHouse;
let phone: Phone;

beforeAll(async () => {
  house = await fieldHouse();
  phone = await phoneOf(house);
});
afterAll(() => house.close());

const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  Number((await house.database.pool.query<{ n: string }>(sql, values)).rows[0]!.n);
const structures = (id: string) => count('select count(*) as n from registry.structure where id = $1', id);
const factsNaming = async (act: string): Promise<string[]> =>
  (
    await house.database.pool.query<{ fact: string }>(
      `select fact from platform.journal where payload ->> 'act' = $1 or about::text = $1 order by id`,
      [act],
    )
  ).rows.map(({ fact }) => fact);

test('an act is applied, and the journal names it', async () => {
  const act = aCooperative();
  const reply = replyTo(await phone.sync([act]), act);
  expect(reply).toMatchObject({ state: 'applied', kept: true });
  expect(await structures(act.record)).toBe(1);
  expect(await factsNaming(act.id)).toEqual(['registry.structure_registered']);
});

test('a reply that was lost is repeated, and nothing is done twice', async () => {
  const act = aCooperative();
  const first = replyTo(await phone.sync([act]), act);
  const again = replyTo(await phone.sync([act]), act);
  expect(again).toEqual(first);
  expect(await factsNaming(act.id)).toHaveLength(1);
});

test('the same act sent twice at the same moment exists once, and both are answered alike', async () => {
  const acts = Array.from({ length: 20 }, () => aCooperative());
  const [left, right] = await Promise.all([phone.sync(acts), phone.sync(acts.toReversed())]);
  for (const act of acts) {
    expect(replyTo(left, act)).toEqual(replyTo(right, act));
    expect(replyTo(left, act).state).toBe('applied');
    expect(await factsNaming(act.id)).toHaveLength(1);
  }
});

test('another content under the same id is refused and not kept: the phone holds it', async () => {
  const act = aCooperative();
  await phone.sync([act]);
  const other = { ...act, input: { ...act.input, names: { fr: 'Une autre' } } };
  expect(replyTo(await phone.sync([other]), act)).toMatchObject({
    state: 'refused',
    refusal: 'field.other_content',
    kept: false,
  });
});

test('an update that arrives before what it updates waits, and is applied when that arrives', async () => {
  const made = aCooperative();
  const changes = { commune: { before: null, after: 'Ait Makhlouf' } };
  const update = anAct('registry.correct_structure', made.record, { structure: made.record }, { changes });
  expect(replyTo(await phone.sync([update]), update)).toMatchObject({ state: 'waiting', kept: true });
  expect(replyTo(await phone.sync([made]), made).state).toBe('applied');
  expect(replyTo(await phone.sync([update]), update).state).toBe('applied');
  expect(
    await count(`select count(*) as n from registry.structure where id = $1 and commune = 'Ait Makhlouf'`, made.record),
  ).toBe(1);
});

test('acts that arrive the wrong way round at the same moment, from two phones, are all applied', async () => {
  const other = await phoneOf(house);
  for (let round = 0; round < 8; round += 1) {
    const made = aCooperative();
    const update = anAct(
      'registry.correct_structure',
      made.record,
      { structure: made.record },
      { after: made.id, changes: { commune: { before: null, after: 'Tata' } } },
    );
    await Promise.all([phone.sync([made]), other.sync([update])]);
    expect(replyTo(await other.sync([update]), update).state).toBe('applied');
  }
});

test('an act waits for the one it follows, even where it could be applied', async () => {
  const [first, second] = [aCooperative(), aCooperative()];
  const follows = { ...second, after: first.id };
  expect(replyTo(await phone.sync([follows]), follows).state).toBe('waiting');
  await phone.sync([first]);
  expect(replyTo(await phone.sync([follows]), follows).state).toBe('applied');
});

test('what cannot be read says which field, in the language of the phone, and holds back nothing', async () => {
  const wrong = aCooperative({ created_on: 'hier' });
  const good = aCooperative();
  const reply = await phone.sync([wrong, { id: 'no act at all' }, good], { lang: 'ar' });
  expect(replyTo(reply, wrong)).toMatchObject({ state: 'refused', refusal: 'field.unreadable', kept: true });
  expect(replyTo(reply, wrong).problems?.[0]?.say).toMatch(/[\u0600-\u06ff]/);
  expect(replyTo(reply, good).state).toBe('applied');
  expect(reply.replies.find(({ act }) => act === 'no act at all')).toMatchObject({ state: 'refused', kept: false });
});

test('an act of a verb that nobody knows is kept for a person', async () => {
  const act = anAct('museum.open', 'x', { a: 1 });
  expect(replyTo(await phone.sync([act]), act)).toMatchObject({ refusal: 'field.act_unknown', kept: true });
  expect(
    await count(`select count(*) as n from field.act where id = $1 and content #>> '{input,a}' = '1'`, act.id),
  ).toBe(1);
});

test('a constraint of the database is the refusal of its room, and the acts beside it are untouched', async () => {
  const number = String(Date.now());
  const [first, second, third] = [
    aCooperative({ register_number: number }),
    aCooperative({ register_number: number }),
    aCooperative(),
  ];
  const reply = await phone.sync([first, second, third]);
  expect(reply.replies.map(({ state }) => state)).toEqual(['applied', 'refused', 'applied']);
  expect(replyTo(reply, second).refusal).toBe('registry.register_number_taken');
  expect(await structures(second.record)).toBe(0);
});

test('a refused act that was mended is sent as a new one, and the old one is settled by it', async () => {
  const wrong = aCooperative({ created_on: 'hier' });
  await phone.sync([wrong]);
  const mended = {
    ...aCooperative(),
    record: wrong.record,
    input: { ...wrong.input, created_on: '2020-01-01' },
    replaces: wrong.id,
  };
  expect(replyTo(await phone.sync([mended]), mended).state).toBe('applied');
  expect(replyTo(await phone.sync([wrong]), wrong)).toMatchObject({ state: 'refused', refusal: 'field.replaced' });
});

test('an act that was mended twice settles both that were refused, and nothing can be sent instead of what the office did', async () => {
  const first = aCooperative({ created_on: 'hier' });
  const instead = (input: object, replaces: string) => ({
    ...aCooperative(),
    record: first.record,
    input: { ...first.input, ...input },
    replaces,
  });
  const second = instead({ created_on: 'avant' }, first.id);
  const third = instead({ created_on: '2020-01-01' }, second.id);
  const states = [];
  for (const act of [first, second, third]) states.push(replyTo(await phone.sync([act]), act).state);
  expect(states).toEqual(['refused', 'refused', 'applied']);
  const { rows } = await house.database.pool.query('select state from field.act where record = $1 order by id', [
    first.record,
  ]);
  expect(rows.map(({ state }) => state)).toEqual(['replaced', 'replaced', 'applied']);
  await house.database.pool.query("update field.act set state = 'set_aside' where id = $1", [first.id]);
  const late = instead({ created_on: '2020-01-02' }, second.id);
  expect(replyTo(await phone.sync([late]), late).refusal).toBe('field.already_settled');
});

test('an act of the first version of a form is accepted after one of the latest, and one of a version to come as well', async () => {
  const latest = aCooperative({ acronym: 'T', value_chains: ['argan'], womens_declared: true, labels: [] });
  const oldest = aCooperative();
  const coming = aCooperative({ solar_panels: 3 });
  const { replies } = await phone.sync([latest, oldest, coming]);
  expect(replies.map(({ state }) => state)).toEqual(['applied', 'applied', 'applied']);
  const { rows } = await house.database.pool.query(
    `select content -> 'input' ->> 'solar_panels' as kept from field.act where id = $1`,
    [coming.id],
  );
  expect(rows).toEqual([{ kept: '3' }]);
});

test('a clock two years off decides nothing, and is shown as it was told', async () => {
  const act = { ...aCooperative(), capturedAt: '2028-12-31T23:59:59.000Z' };
  const reply = await phone.sync([act], { phoneNow: '2028-11-25T10:00:00Z' });
  expect(replyTo(reply, act).state).toBe('applied');
  expect(Math.abs(Date.parse(reply.now) - Date.now())).toBeLessThan(60_000);
  const { rows } = await house.database.pool.query(
    `select d.skew_seconds, a.captured_at, s.created_at from field.device d, field.act a, registry.structure s
      where d.id = $1 and a.id = $2 and s.id = $3`,
    [phone.device, act.id, act.record],
  );
  expect(Number(rows[0].skew_seconds)).toBeGreaterThan(700 * 86_400);
  expect(rows[0].captured_at).toBe(act.capturedAt);
  expect(Math.abs(rows[0].created_at.getTime() - Date.now())).toBeLessThan(60_000);
});

test('nobody but who is signed in, from this site, as JSON', async () => {
  const stranger = { ...phone, ask: (init: RequestInit) => fetch(`${house.url}/field/sync`, init) };
  const json = { 'content-type': 'application/json', accept: 'application/json' };
  expect((await stranger.ask({ method: 'POST', headers: json, body: '{}' })).status).toBe(401);
  const form = await phone.ask('/field/sync', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{}',
  });
  expect(form.status).toBe(409);
  const elsewhere = await phone.ask('/field/sync', {
    method: 'POST',
    headers: { ...json, origin: 'https://evil.example' },
    body: '{}',
  });
  expect(elsewhere.status).toBe(409);
  expect((await phone.ask('/field/sync', { method: 'POST', headers: json, body: '{' })).status).toBe(422);
});

test('signed out with five unsent, the phone is answered 401 and keeps them; signed in again, all are applied', async () => {
  const acts = Array.from({ length: 5 }, () => aCooperative());
  const agent = await phoneOf(house);
  await agent.sync();
  await house.database.pool.query('update people.session set revoked_at = now() where person = $1', [agent.person]);
  await expect(agent.sync(acts)).rejects.toThrow('401');
  const { rows } = await house.database.pool.query(
    `select value from people.identifier where person = $1 and kind = 'phone'`,
    [agent.person],
  );
  const { token } = await signInByPhone(house.database, rows[0].value, new Date(Date.now() + 120_000));
  const { replies } = await onPhone(house, agent.person, token, agent.device).sync(acts);
  expect(replies.map(({ state }) => state)).toEqual(acts.map(() => 'applied'));
});

test('a phone is registered in one name only', async () => {
  await phone.sync();
  const other = await phoneOf(house);
  await expect(other.sync([], { device: phone.device })).rejects.toThrow('409');
});
