import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../../test/support/registry.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/ids.ts';
import { Anonymous, Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import { anonymous, type Actor } from '../../../platform/rights.ts';
import {
  actionsProposed,
  adoptShipped,
  agreeDiagnosis,
  answerItems,
  type Answers,
  cooperativeDiagnosis,
  holdDiagnosis,
  publishInstrument,
  publishedInstruments,
  startDiagnosis,
} from '../index.ts';
import { itemsOf } from '../rules/instrument.ts';

let world: World;
let version: string;
let structure: string;
beforeAll(async () => {
  world = await openWorld();
  structure = await registered(world.as());
  await adoptShipped(world.as(), {});
  version = (await publishedInstruments(world.as(), {}))[0]!.id;
});

const officer = someone('programme_officer');
const agent = someone({ role: 'field_agent', region: 'MA-09' });
const president = () => someone({ role: 'cooperative_representative', structure });
const codes = itemsOf(cooperativeDiagnosis).map(({ code }) => code);
const all = (score: number): Answers => Object.fromEntries(codes.map((code) => [code, { score }]));
const refused = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );
const started = async (actor: Actor = agent) =>
  (await startDiagnosis(world.as(actor), { structure, version, occasion: 'start' }))[0]!.about;
const listed = async (id: string) =>
  (await world.pool.query('select * from diagnoses.diagnosis_listed where id = $1', [id])).rows[0];
const scores = async (id: string) =>
  (await world.pool.query('select * from diagnoses.score_listed where diagnosis = $1 order by side, dimension', [id]))
    .rows;

test('the shipped instrument is adopted once, and a published version never changes', async () => {
  expect(await adoptShipped(world.as(officer), {})).toEqual([]);
  expect(await publishedInstruments(world.as(anonymous), {})).toHaveLength(1);
  await expect(world.pool.query('update diagnoses.version set number = 9 where id = $1', [version])).rejects.toThrow(
    'a published instrument is not changed',
  );
});

test('each side answers on its own, the two agree where they differ, and the agreed score counts', async () => {
  const id = await started();
  await answerItems(world.as(president()), { diagnosis: id, side: 'own', answers: { ...all(3), A3: { score: 4 } } });
  await answerItems(world.as(agent), { diagnosis: id, side: 'coach', answers: all(3) });
  expect(await refused(agreeDiagnosis(world.as(agent), { diagnosis: id }))).toBe('diagnoses.sides_differ');
  expect(await listed(id)).toMatchObject({ state: 'open', percent: null });
  await agreeDiagnosis(world.as(agent), { diagnosis: id, answers: { A3: { score: 2, note: 'Vu ensemble' } } });
  const [whole] = (await scores(id)).filter(({ side, dimension }) => side === 'agreed' && dimension === '');
  const percent = 75 - 0.15 * (75 - (100 * (3 + 3 + 2)) / 12);
  expect(whole.percent).toBeCloseTo(percent, 10);
  expect(whole).toMatchObject({ structure, occasion: 'start', state: 'agreed', band: 'maturing' });
  expect(await listed(id)).toMatchObject({ state: 'agreed', percent: whole.percent });
  const facts = await world.facts(id);
  expect(facts.map(({ fact }) => fact)).toEqual([
    'diagnoses.diagnosis_started',
    'diagnoses.items_answered',
    'diagnoses.items_answered',
    'diagnoses.items_answered',
    'diagnoses.diagnosis_agreed',
  ]);
  expect(JSON.stringify(facts)).not.toContain('Vu ensemble');
});

test('an agreed diagnosis is closed', async () => {
  const held = await holdDiagnosis(world.as(agent), {
    structure,
    version,
    occasion: 'month_12',
    coach: all(2),
    agree: true,
  });
  const diagnosis = held[0]!.about;
  const late = { diagnosis, side: 'coach' as const, answers: { A1: { score: 4 } } };
  expect(await refused(answerItems(world.as(agent), late))).toBe('diagnoses.diagnosis_agreed');
  expect(await refused(agreeDiagnosis(world.as(agent), { diagnosis }))).toBe('diagnoses.diagnosis_agreed');
});

test('two who close a diagnosis at once close it once', async () => {
  const held = await holdDiagnosis(world.as(agent), { structure, version, occasion: 'other', coach: all(2) });
  const diagnosis = held[0]!.about;
  const both = await Promise.all([1, 2].map(() => refused(agreeDiagnosis(world.as(agent), { diagnosis }))));
  expect(both.toSorted()).toEqual(['diagnoses.diagnosis_agreed', 'done']);
  const facts = (await world.facts(diagnosis)).filter(({ fact }) => fact === 'diagnoses.diagnosis_agreed');
  expect(facts).toHaveLength(1);
});

test('a diagnosis with an item left open is not agreed, and nothing of it is half written', async () => {
  const { A1: _, ...rest } = all(2);
  const id = newId();
  const hold = { id, structure, version, occasion: 'start' as const, coach: rest, agree: true };
  expect(await refused(holdDiagnosis(world.as(agent), hold))).toBe('diagnoses.answers_missing');
  expect(await listed(id)).toBeUndefined();
  expect(await world.facts(id)).toEqual([]);
});

test('not applicable needs its reason, an item must exist, a score lies between 0 and 4', async () => {
  const diagnosis = await started();
  const answer = (answers: Record<string, unknown>) =>
    answerItems(world.as(agent), { diagnosis, side: 'coach', answers: answers as Answers });
  expect(await refused(answer({ C4: { score: null, reason: '  ' } }))).toBe('diagnoses.reason_missing');
  expect(await refused(answer({ Z9: { score: 1 } }))).toBe('diagnoses.unknown_item');
  await expect(answer({ C4: { score: 5 } })).rejects.toBeInstanceOf(Invalid);
  await expect(answer({ C4: { score: 2.5 } })).rejects.toBeInstanceOf(Invalid);
  await answer({ C4: { score: null, reason: 'Pas de salariés' }, C1: { score: 1 } });
  await answer({ C4: { score: 3 }, C1: null });
  const { rows } = await world.pool.query('select item, score, reason from diagnoses.answer where diagnosis = $1', [
    diagnosis,
  ]);
  expect(rows).toEqual([{ item: 'C4', score: 3, reason: '' }]);
});

test('two hands on one item at once leave one answer, and the scores of what is kept', async () => {
  const diagnosis = await started();
  const by = world.as(agent);
  await answerItems(by, { diagnosis, side: 'coach', answers: all(2) });
  await Promise.all(
    [0, 1, 2, 3, 4].map((score) => answerItems(by, { diagnosis, side: 'coach', answers: { H1: { score } } })),
  );
  const { rows } = await world.pool.query(
    `select score from diagnoses.answer where diagnosis = $1 and side = 'coach' and item = 'H1'`,
    [diagnosis],
  );
  const kept = (await scores(diagnosis)).find(({ dimension }) => dimension === 'H');
  expect(kept.percent).toBe((100 * (8 + rows[0].score)) / 20);
});

test('what a diagnosis proposes is read by whoever may see it, with words and training', async () => {
  const held = await holdDiagnosis(world.as(agent), {
    structure,
    version,
    occasion: 'start',
    coach: { ...all(3), D1: { score: 0 }, B1: { score: 1 } },
    agree: true,
  });
  const { actions, state } = await actionsProposed(world.as(president()), { diagnosis: held[0]!.about });
  expect(state).toBe('agreed');
  expect(actions.map(({ item, training }) => [item, training?.code])).toEqual([
    ['D1', 'accounting'],
    ['B1', 'governance_and_law'],
  ]);
  await expect(actionsProposed(world.as(someone('partner')), { diagnosis: held[0]!.about })).rejects.toBeInstanceOf(
    Hidden,
  );
});

test('the same id is a diagnosis once', async () => {
  const id = newId();
  await startDiagnosis(world.as(agent), { id, structure, version, occasion: 'start' });
  expect(await refused(startDiagnosis(world.as(agent), { id, structure, version, occasion: 'start' }))).toBe(
    'diagnoses.diagnosis_exists',
  );
});

test('agents of another region, other cooperatives and strangers find nothing', async () => {
  const diagnosis = await started();
  const elsewhere = someone({ role: 'field_agent', region: 'MA-02' });
  const other = someone({ role: 'cooperative_representative', structure: newId() });
  for (const actor of [anonymous, someone(), elsewhere, other, someone('juror', 'partner', 'expert', 'buyer')]) {
    const no = actor === anonymous ? Anonymous : Hidden;
    const by = world.as(actor);
    for (const act of [
      () => startDiagnosis(by, { structure, version, occasion: 'start' }),
      () => answerItems(by, { diagnosis, side: 'own', answers: { A1: { score: 1 } } }),
      () => agreeDiagnosis(by, { diagnosis }),
      () => actionsProposed(by, { diagnosis }),
      () => publishInstrument(by, { definition: cooperativeDiagnosis }),
      () => adoptShipped(by, {}),
    ])
      await expect(act()).rejects.toBeInstanceOf(no);
  }
  const own = president();
  for (const side of ['coach', 'agreed'] as const)
    await expect(answerItems(world.as(own), { diagnosis, side, answers: { A1: { score: 1 } } })).rejects.toBeInstanceOf(
      Hidden,
    );
  await expect(agreeDiagnosis(world.as(own), { diagnosis })).rejects.toBeInstanceOf(Hidden);
});
