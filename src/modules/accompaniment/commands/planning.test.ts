import { afterAll, beforeAll, expect, test } from 'vitest';
import { noon, someEnrolled, someReport, someTranche, today } from '../../../../test/support/accompaniment.ts';
import { picture } from '../../../../test/support/calls.ts';
import { someone as somebody } from '../../../../test/support/people.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import { completeEngagement } from './complete-engagement.ts';
import { decideProject } from './decide-project.ts';
import { draftPlan } from './draft-plan.ts';
import { editPlan } from './edit-plan.ts';
import { fixCriteria } from './fix-criteria.ts';
import { handInProject } from './hand-in-project.ts';
import { moveAction } from './move-action.ts';
import { recordPlanConsent } from './record-plan-consent.ts';
import { reportVisit } from './report-visit.ts';
import { writeProject } from './write-project.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const code = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code.replace('accompaniment.', '') : String(error)),
  );

const scene = async () => {
  const made = await someTranche(world.as, { quotas: { 'MA-09': 50 } });
  const agent = await somebody(world, { grants: [{ role: 'field_agent', region: 'MA-09' }] });
  const engagement = await someEnrolled(world.as, made.phase, agent.id);
  const officer = world.as(someone({ role: 'programme_officer', programme: made.programme }), noon);
  return { ...made, agent, engagement, officer, as: world.as(agent.actor, noon) };
};
const action = (fr: string, catalogue: string | null = null) => ({ title: { fr }, means: 'own' as const, catalogue });
const five = ['a', 'b', 'c', 'd', 'e'].map((one) => action(one));
const drafted = async () => {
  const made = await scene();
  const [fact] = await draftPlan(made.as, {
    engagement: made.engagement,
    objectives: 'Vendre',
    actions: five.slice(0, 2),
  });
  return { ...made, plan: fact!.about, actions: fact!.payload!['actions'] as string[] };
};
const agreed = { way: 'spoken', givenBy: 'Fadma', givenAs: 'president', givenOn: today } as const;
const row = async (sql: string, id: string) => (await world.pool.query(sql, [id])).rows[0];

test('a plan is written once per engagement, by whoever follows it, with five actions at most', async () => {
  const { as, engagement } = await scene();
  expect(await code(draftPlan(as, { engagement, actions: [...five, action('f')] }))).toBe('too_many_actions');
  const stranger = world.as(someone({ role: 'field_agent' }), noon);
  await expect(draftPlan(stranger, { engagement, actions: five })).rejects.toBeInstanceOf(Hidden);
  await expect(
    draftPlan(as, { engagement, actions: [{ title: { fr: 'Se former' }, means: 'module' }] }),
  ).rejects.toBeInstanceOf(Invalid);
  expect(await code(draftPlan(as, { engagement, actions: five }))).toBe('done');
  expect(await code(draftPlan(as, { engagement, actions: [] }))).toBe('plan_exists');
});

test('what was agreed on is a version: the consent stays with the one that was read', async () => {
  const { as, plan, actions, engagement } = await drafted();
  await expect(recordPlanConsent(as, { plan, ...agreed, way: 'signed' })).rejects.toBeInstanceOf(Invalid);
  await expect(recordPlanConsent(as, { plan, ...agreed, version: 2 })).rejects.toBeInstanceOf(Invalid);
  await expect(recordPlanConsent(as, { plan, ...agreed, givenOn: '2026-11-19' })).rejects.toBeInstanceOf(Invalid);
  const facts = await recordPlanConsent(as, { plan, ...agreed, way: 'signed', file: picture() });
  expect(facts).toMatchObject([
    { fact: 'accompaniment.plan_agreed', payload: { engagement, version: 1, way: 'signed', as: 'president' } },
    { fact: 'accompaniment.begun', about: engagement },
  ]);
  await editPlan(as, { plan, actions: { [actions[0]!]: { cost: 12_000, dueOn: '2027-02-01' } }, add: [action('c')] });
  expect(await row('select version from accompaniment.plan where id = $1', plan)).toEqual({ version: 2 });
  expect(await row('select version from accompaniment.plan_consent where plan = $1', plan)).toEqual({ version: 1 });
  expect(await row('select cost::int, due_on from accompaniment.action where id = $1', actions[0]!)).toEqual({
    cost: 12_000,
    due_on: '2027-02-01',
  });
});

test('an edit leaves alone what it does not name, and knows only the actions of its plan', async () => {
  const { as, plan, actions } = await drafted();
  const other = await drafted();
  await editPlan(as, { plan, actions: { [actions[1]!]: { owner: 'La trésorière' } } });
  expect(await row('select owner, title from accompaniment.action where id = $1', actions[1]!)).toEqual({
    owner: 'La trésorière',
    title: { fr: 'b' },
  });
  expect(await row('select objectives from accompaniment.plan where id = $1', plan)).toEqual({ objectives: 'Vendre' });
  await expect(editPlan(as, { plan, actions: { [other.actions[0]!]: { owner: 'x' } } })).rejects.toBeInstanceOf(Hidden);
  expect(await code(editPlan(as, { plan, add: five.slice(0, 4) }))).toBe('too_many_actions');
  const kept = action('catalogue', 'A1.statutes');
  await editPlan(as, { plan, add: [kept] });
  expect(await code(editPlan(as, { plan, add: [kept] }))).toBe('action_kept_already');
});

test('an action moves on, in the journal and in its history; one that is dropped says why', async () => {
  const { as, plan, actions } = await drafted();
  const [first, second] = actions as [string, string];
  expect(await moveAction(as, { action: first, to: 'doing' })).toMatchObject([
    { fact: 'accompaniment.action_moved', about: first, payload: { plan, from: 'todo', to: 'doing' } },
  ]);
  expect(await moveAction(as, { action: first, to: 'doing' })).toEqual([]);
  await expect(moveAction(as, { action: second, to: 'dropped' })).rejects.toBeInstanceOf(Invalid);
  await moveAction(as, { action: second, to: 'dropped', why: 'Trop cher' });
  await editPlan(as, { plan, add: five.slice(0, 4) });
  expect(await code(moveAction(as, { action: second, to: 'todo' }))).toBe('too_many_actions');
  const stranger = world.as(someone({ role: 'field_agent' }), noon);
  await expect(moveAction(stranger, { action: first, to: 'done' })).rejects.toBeInstanceOf(Hidden);
});

test('a visit moves actions with it, and an accompaniment with open actions is not completed', async () => {
  const { as, officer, engagement, actions } = await drafted();
  const report = someReport(engagement, { moves: [{ action: actions[0]!, to: 'done' }] });
  await reportVisit(as, report);
  expect(await row('select after, visit from accompaniment.action_move where action = $1', actions[0]!)).toEqual({
    after: 'done',
    visit: report.visit,
  });
  expect(await code(completeEngagement(officer, { engagement }))).toBe('plan_unfinished');
  await moveAction(as, { action: actions[1]!, to: 'done' });
  expect(await code(completeEngagement(officer, { engagement }))).toBe('done');
});

const criteria = [
  { code: 'market', title: { fr: 'Le marché est trouvé' }, weight: 3 },
  { code: 'team', title: { fr: 'L’équipe tient' }, weight: 1 },
];

test('a project is financed by another person than who wrote it, on criteria written before it came', async () => {
  const { as, officer, agent, engagement, edition } = await scene();
  const written = { engagement, title: 'Un séchoir', summary: 'Sécher les figues', cost: 60_000, ownShare: 20_000 };
  await expect(writeProject(as, { ...written, ownShare: 60_000 })).rejects.toBeInstanceOf(Invalid);
  const [fact] = await writeProject(as, written);
  const project = fact!.about;
  expect(await writeProject(as, { ...written, cost: 50_000 })).toMatchObject([
    { about: project, payload: { asked: 30_000 } },
  ]);
  expect(await code(handInProject(as, { project }))).toBe('criteria_missing');
  await fixCriteria(officer, { edition, criteria, most: 20_000 });
  expect(await code(handInProject(as, { project }))).toBe('asks_too_much');
  await fixCriteria(officer, { edition, criteria, most: 50_000 });
  await handInProject(as, { project });
  expect(await code(fixCriteria(officer, { edition, criteria, most: 90_000 }))).toBe('criteria_fixed');
  expect(await code(writeProject(as, written))).toBe('project_handed_in');

  const decision = {
    project,
    scores: { market: 3, team: 4 },
    outcome: 'financed',
    granted: 30_000,
    reasons: 'Solide',
  } as const;
  await expect(decideProject(as, decision)).rejects.toBeInstanceOf(Hidden);
  const both = { ...agent.actor, grants: [...agent.actor.grants, ...officer.actor.grants] };
  expect(await code(decideProject(world.as(both, noon), decision))).toBe('own_project');
  expect(await code(decideProject(officer, { ...decision, scores: { market: 3 } }))).toBe('scores_missing');
  expect(await code(decideProject(officer, { ...decision, granted: 31_000 }))).toBe('grants_too_much');
  expect(await decideProject(officer, decision)).toMatchObject([
    {
      fact: 'accompaniment.project_financed',
      payload: { percent: 81.25, granted: 30_000, scores: { market: 3, team: 4 } },
    },
  ]);
  expect(await code(decideProject(officer, decision))).toBe('project_not_handed_in');
});
