import { afterAll, beforeAll, expect, test } from 'vitest';
import { someEnrolled, someReport, someTranche } from '../../../../test/support/accompaniment.ts';
import { fieldHouse, phoneOf, replyTo } from '../../../../test/support/phone.ts';
import type { FieldHouse, Phone } from '../../../../test/support/phone.ts';
import { newId } from '../../../platform/ids.ts';
import { system } from '../../../platform/rights.ts';
import { acts } from './acts.ts';
import { planLabels } from './labels.ts';
import { assignAgent } from '../commands/assign-agent.ts';

let house: FieldHouse;
let phone: Phone;
let phase: string;
let engagement: string;

const as = (actor = system, now = new Date()) => ({ ground: house.ground, actor, now });
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const act = (name: string, record: string, input: object, more: object = {}) => ({
  id: newId(),
  name: `accompaniment.${name}`,
  record,
  input,
  capturedAt: new Date().toISOString(),
  ...more,
});
const draftPlanAct = acts.find(({ name }) => name === 'accompaniment.draft_plan')!;
const row = async (sql: string, id: string) => (await house.database.pool.query(sql, [id])).rows[0];

beforeAll(async () => {
  house = await fieldHouse();
  phone = await phoneOf(house);
  phase = (await someTranche(as, { quotas: { 'MA-09': 50 } })).phase;
  engagement = await someEnrolled(as, phase, phone.person);
});
afterAll(() => house.close());

const shelf = async (name: string, more: Phone = phone) => {
  const { shelves } = await more.sync([], { cursor: null });
  return shelves.find((one) => one.shelf === `accompaniment.${name}`)?.upserts ?? [];
};

test('a phone holds the cooperatives that are assigned to its agent, and gives back those that are no more', async () => {
  const held = await shelf('engagements');
  expect(held).toMatchObject([{ id: engagement, value: { state: 'enrolled', visits: 12, held: 0, left: 12 } }]);
  const other = await phoneOf(house);
  expect(await shelf('engagements', other)).toEqual([]);
  const moved = await someEnrolled(as, phase, phone.person);
  const { cursor } = await phone.sync([], { cursor: null });
  await assignAgent(as(), { engagements: [moved], agent: other.person });
  const { shelves } = await phone.sync([], { cursor });
  expect(shelves.find((one) => one.shelf === 'accompaniment.engagements')?.tombstones).toEqual([moved]);
  expect(await shelf('engagements', other)).toMatchObject([{ id: moved }]);
});

test('a plan, its consent, a moved action and a visit captured together are applied in their order, each once', async () => {
  const [plan, action, visit] = [newId(), newId(), newId()];
  const draft = act('draft_plan', plan, {
    id: plan,
    engagement,
    objectives: 'Vendre',
    actions: [
      {
        id: action,
        title: { fr: 'Tenir les comptes' },
        item: 'D2',
        catalogue: null,
        means: 'own',
        module: null,
        owner: '',
        dueOn: null,
        cost: null,
      },
    ],
  });
  const agreed = { way: 'spoken', givenBy: 'Fadma', givenAs: 'president', givenOn: day(0), digest: null };
  const consent = act('record_plan_consent', plan, { id: newId(), plan, version: 1, ...agreed });
  const move = act('move_action', plan, { plan, action, to: 'doing', why: '' });
  const digest = 'b'.repeat(64);
  const report = someReport(engagement, {
    visit,
    heldOn: day(0),
    nextOn: day(30),
    moves: [{ action, to: 'done' }],
    media: [{ kind: 'voice', digest }],
  });
  const told = act('report_visit', visit, report);
  // The visit first: it moves an action that has not come yet.
  const early = await phone.sync([told]);
  expect(replyTo(early, told as never)).toMatchObject({ state: 'waiting' });
  const reply = await phone.sync([draft, consent, move]);
  for (const one of [draft, consent, move]) expect(replyTo(reply, one as never)).toMatchObject({ state: 'applied' });
  expect(replyTo(await phone.sync([told]), told as never)).toMatchObject({ state: 'applied' });
  expect(await row('select state from accompaniment.action where id = $1', action)).toEqual({ state: 'done' });
  expect(
    await row(
      'select state, digest, file from accompaniment.visit join accompaniment.visit_file f on f.visit = visit.id where visit.id = $1',
      visit,
    ),
  ).toEqual({ state: 'held', digest, file: null });
  expect((await phone.sync([], { cursor: null })).media).toContain(digest);
  const reading = { tx: house.database.db } as never;
  const names = await draftPlanAct.titles!(reading, [plan, visit]);
  expect([...names.keys()].toSorted()).toEqual([plan, visit].toSorted());
  expect([...names.values()].every((name) => name.startsWith('Coopérative'))).toBe(true);
  expect(await draftPlanAct.page!(plan, reading)).toBe(`/office/engagements/${engagement}/plan`);
  expect(await planLabels(reading, plan, 'fr')).toMatchObject({
    [`${action}.owner`]: 'Tenir les comptes · Responsable',
  });
  expect(await shelf('plans')).toMatchObject([
    {
      id: plan,
      value: { version: 1, actions: [{ id: action, state: 'done' }], consents: [{ version: 1, way: 'spoken' }] },
    },
  ]);
  expect((await shelf('visits')).map(({ value }) => (value as { state: string }).state).toSorted()).toEqual([
    'held',
    'planned',
  ]);
});

test('two fields of one plan changed by two hands are joined; the same field is a clash that keeps both', async () => {
  const [plan] = (await shelf('plans')) as { id: string; value: { actions: { id: string }[] } }[];
  const action = plan!.value.actions[0]!.id;
  const edit = (changes: object) => act('edit_plan', plan!.id, { plan: plan!.id }, { changes });
  const owner = edit({ [`${action}.owner`]: { before: '', after: 'La trésorière' } });
  expect(replyTo(await phone.sync([owner]), owner as never)).toMatchObject({ state: 'applied' });
  const cost = edit({ [`${action}.cost`]: { before: null, after: 900 } });
  expect(replyTo(await phone.sync([cost]), cost as never).state).toMatch(/applied|merged/);
  expect(await row('select owner, cost::int from accompaniment.action where id = $1', action)).toEqual({
    owner: 'La trésorière',
    cost: 900,
  });
  const late = edit({ [`${action}.owner`]: { before: '', after: 'Le gérant' } });
  expect(replyTo(await phone.sync([late]), late as never)).toMatchObject({
    state: 'clash',
    values: { [`${action}.owner`]: { phone: 'Le gérant', office: 'La trésorière' } },
  });
});

test('a visit told for a cooperative that was handed over meanwhile is kept for the office, and not lost', async () => {
  const other = await phoneOf(house);
  const moved = await someEnrolled(as, phase, phone.person);
  await assignAgent(as(), { engagements: [moved], agent: other.person });
  const report = someReport(moved, { heldOn: day(0) });
  const told = act('report_visit', report.visit, report);
  expect(replyTo(await phone.sync([told]), told as never)).toMatchObject({ state: 'refused', kept: true });
  expect(await row('select state from accompaniment.visit where id = $1', report.visit)).toBeUndefined();
});
