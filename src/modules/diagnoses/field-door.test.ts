import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAct, fieldHouse, phoneOf, replyTo } from '../../../test/support/phone.ts';
import type { FieldHouse, Phone } from '../../../test/support/phone.ts';
import { registered } from '../../../test/support/registry.ts';
import { newId } from '../../platform/ids.ts';
import { adoptShipped, cooperativeDiagnosis, publishedInstruments } from './index.ts';
import { labels, titles } from './field-labels.ts';
import { itemsOf } from './rules/instrument.ts';

let house: FieldHouse;
let [phone, other] = [] as unknown as [Phone, Phone];
let structure: string;
let version: string;
beforeAll(async () => {
  house = await fieldHouse();
  [phone, other] = [await phoneOf(house), await phoneOf(house)];
  structure = await registered(house.as());
  await adoptShipped(house.as(), {});
  version = (await publishedInstruments(house.as(), {}))[0]!.id;
});
afterAll(() => house.close());

const kept = (score: number) => ({ score, reason: '', note: '' });
const starts = (id: string) => anAct('diagnoses.start', id, { id, structure, version, occasion: 'start' });
const answers = (id: string, changes: Record<string, { before: unknown; after: unknown }>) =>
  anAct('diagnoses.answer_items', id, { diagnosis: id }, { changes });
const scoreOf = async (id: string, item: string) =>
  (
    await house.database.pool.query<{ score: number }>(
      `select score from diagnoses.answer where diagnosis = $1 and side = 'coach' and item = $2`,
      [id, item],
    )
  ).rows[0]?.score;

test('a whole diagnosis held without a network arrives at once and is agreed', async () => {
  const id = newId();
  const codes = itemsOf(cooperativeDiagnosis).map(({ code }) => code);
  const all = Object.fromEntries(codes.map((code) => [`coach.${code}`, { before: null, after: kept(3) }]));
  const evidence = newId();
  const figure = { id: evidence, diagnosis: id, item: 'B1', kind: 'figure', figure: 42, said: 'Adhérents' };
  const acts = [
    starts(id),
    answers(id, all),
    anAct('diagnoses.attach_evidence', id, figure),
    anAct('diagnoses.agree', id, { diagnosis: id }),
  ];
  const reply = await phone.sync(acts, { structures: [structure] });
  expect(acts.map((act) => replyTo(reply, act).state)).toEqual(['applied', 'applied', 'applied', 'applied']);
  const row = reply.shelves.find(({ shelf }) => shelf === 'diagnoses.diagnoses')!.upserts.find((one) => one.id === id)!;
  expect(row.value).toMatchObject({ state: 'agreed', evidence: [{ id: evidence, figure: 42, verified: false }] });
  const reading = { tx: house.database.db } as never;
  expect([...(await titles(reading, [id])).keys()]).toEqual([id]);
  expect((await labels(reading, id, 'fr'))['coach.A1']).toMatch(/^L’accompagnement · ./);
  const again = await phone.sync(acts);
  expect(acts.map((act) => replyTo(again, act).state)).toEqual(['applied', 'applied', 'applied', 'applied']);
});

test('answers that come before their diagnosis wait for it', async () => {
  const id = newId();
  const early = answers(id, { 'coach.A1': { before: null, after: kept(2) } });
  expect(replyTo(await phone.sync([early]), early).state).toBe('waiting');
  await phone.sync([starts(id)]);
  expect(replyTo(await phone.sync([early]), early).state).toBe('applied');
  expect(await scoreOf(id, 'A1')).toBe(2);
});

test('two phones on different items are joined; on the same item both values are kept for a person', async () => {
  const id = newId();
  await phone.sync([starts(id), answers(id, { 'coach.A1': { before: null, after: kept(1) } })]);
  const mine = answers(id, { 'coach.A1': { before: kept(1), after: kept(3) } });
  const theirs = answers(id, {
    'coach.A1': { before: kept(1), after: kept(0) },
    'coach.B1': { before: null, after: kept(4) },
  });
  expect(replyTo(await phone.sync([mine]), mine).state).toBe('applied');
  const reply = replyTo(await other.sync([theirs]), theirs);
  expect(reply.state).toBe('clash');
  expect(reply.values).toEqual({ 'coach.A1': { before: kept(1), phone: kept(0), office: kept(3) } });
  expect([await scoreOf(id, 'A1'), await scoreOf(id, 'B1')]).toEqual([3, 4]);
});

test('an answer to a diagnosis that was agreed meanwhile is refused with its reason, and kept', async () => {
  const id = newId();
  const all = Object.fromEntries(itemsOf(cooperativeDiagnosis).map(({ code }) => [code, { score: 2 }]));
  await phone.sync([starts(id), anAct('diagnoses.agree', id, { diagnosis: id, answers: all })]);
  const late = answers(id, { 'own.A1': { before: null, after: kept(4) } });
  expect(replyTo(await phone.sync([late]), late)).toMatchObject({
    state: 'refused',
    refusal: 'diagnoses.diagnosis_agreed',
    kept: true,
  });
});
