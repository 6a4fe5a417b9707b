import { afterAll, beforeAll, expect, test } from 'vitest';
import { noon, someEnrolled, someReport, someTranche, today } from '../../../../test/support/accompaniment.ts';
import { picture } from '../../../../test/support/calls.ts';
import { someone as somebody } from '../../../../test/support/people.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import { assignAgent } from './assign-agent.ts';
import { attachVisitFile } from './attach-visit-file.ts';
import { missVisit } from './miss-visit.ts';
import { moveVisit } from './move-visit.ts';
import { openTranche } from './open-tranche.ts';
import { planVisit } from './plan-visit.ts';
import { reportVisit } from './report-visit.ts';

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

/** A cooperative with its agent, in a tranche that promises this many visits. */
const scene = async (visits = 12) => {
  const { phase, edition, programme } = await someTranche(world.as, { quotas: { 'MA-09': 50 } });
  await openTranche(world.as(undefined, noon), { edition, target: 600, visits });
  const agent = await somebody(world, { grants: [{ role: 'field_agent', region: 'MA-09' }] });
  const engagement = await someEnrolled(world.as, phase, agent.id);
  return { phase, programme, agent, engagement, as: world.as(agent.actor, noon) };
};
const visit = async (id: string) =>
  (await world.pool.query('select * from accompaniment.visit where id = $1', [id])).rows[0];

test('a visit that was planned is told once, with who was met, and plans the next one', async () => {
  const { engagement, as, agent } = await scene();
  const [planned] = await planVisit(as, { engagement, on: today });
  const report = someReport(engagement, {
    visit: planned!.about,
    present: [
      { sex: 'women', age_band: 'under_35', persons: 2 },
      { sex: 'women', age_band: 'under_35', persons: 1 },
      { sex: 'unknown', persons: 3 },
      { sex: 'men', persons: 0 },
    ],
    nextOn: '2027-01-10',
  });
  const facts = await reportVisit(as, report);
  expect(facts.map(({ fact }) => fact)).toEqual([
    'accompaniment.visit_held',
    'accompaniment.begun',
    'accompaniment.visit_planned',
  ]);
  expect(facts[0]!.payload).toEqual({ engagement, on: today, minutes: 120, themes: ['finance'], persons: 6 });
  expect(await visit(planned!.about)).toMatchObject({
    state: 'held',
    agent: agent.id,
    held_on: today,
    present: [
      { sex: 'women', age_band: 'under_35', persons: 3 },
      { sex: 'unknown', age_band: 'unknown', persons: 3 },
    ],
  });
  expect(await reportVisit(as, report)).toEqual([]);
  expect(await code(reportVisit(world.as(undefined, noon), report))).toBe('visit_already_told');
});

test('twelve visits are twelve, even when two reports come at once; one that was missed costs none', async () => {
  const { engagement, as } = await scene(2);
  const [planned] = await planVisit(as, { engagement, on: today });
  await missVisit(as, { visit: planned!.about, why: 'cooperative_absent' });
  await reportVisit(as, someReport(engagement));
  const both = await Promise.all([1, 2].map(() => code(reportVisit(as, someReport(engagement)))));
  expect(both.toSorted()).toEqual(['budget_spent', 'done']);
  expect(await code(planVisit(as, { engagement, on: '2027-02-01' }))).toBe('budget_spent');
});

test('a visit is for the agent of the cooperative and the office of its region; the former agent has no more to do with it', async () => {
  const { engagement, agent, programme, as } = await scene();
  const stranger = someone({ role: 'field_agent', region: 'MA-09' });
  await expect(planVisit(world.as(stranger, noon), { engagement, on: today })).rejects.toBeInstanceOf(Hidden);
  await expect(reportVisit(world.as(stranger, noon), someReport(engagement))).rejects.toBeInstanceOf(Hidden);
  const officer = world.as(someone({ role: 'programme_officer', programme, region: 'MA-09' }), noon);
  expect(await code(planVisit(officer, { engagement, on: today }))).toBe('done');
  const next = await somebody(world, { grants: [{ role: 'field_agent' }] });
  await assignAgent(officer, { engagements: [engagement], agent: next.id });
  await expect(reportVisit(as, someReport(engagement))).rejects.toBeInstanceOf(Hidden);
  const { rows } = await world.pool.query('select agent from accompaniment.visit where engagement = $1', [engagement]);
  expect(rows).toEqual([{ agent: next.id }]);
  // The role is asked for as well as the assignment.
  const without = { ...agent.actor, grants: [] };
  await expect(planVisit(world.as(without, noon), { engagement, on: today })).rejects.toBeInstanceOf(Hidden);
});

test('days are looked at: not planned in the past, nor told before they come, nor after the end', async () => {
  const { engagement, as } = await scene();
  await expect(planVisit(as, { engagement, on: '2026-11-17' })).rejects.toBeInstanceOf(Invalid);
  expect(await code(planVisit(as, { engagement, on: '2028-11-19' }))).toBe('after_the_end');
  expect(await code(reportVisit(as, someReport(engagement, { heldOn: '2026-11-19' })))).toBe('visit_in_the_future');
  expect(await code(reportVisit(as, someReport(engagement, { present: [] })))).toBe('nobody_present');
  const [planned] = await planVisit(as, { engagement, on: '2026-12-01' });
  expect(await code(planVisit(as, { engagement, on: '2026-12-01' }))).toBe('visit_already_planned');
  expect(await code(missVisit(as, { visit: planned!.about, why: 'moved' }))).toBe('visit_in_the_future');
  expect(await moveVisit(as, { visit: planned!.about, on: '2026-12-02' })).toMatchObject([
    { fact: 'accompaniment.visit_moved', payload: { from: '2026-12-01', on: '2026-12-02' } },
  ]);
  await moveVisit(as, { visit: planned!.about, on: null });
  expect(await visit(planned!.about)).toMatchObject({ state: 'cancelled' });
  expect(await code(moveVisit(as, { visit: planned!.about, on: '2026-12-03' }))).toBe('visit_already_told');
});

test('a visit keeps photos, and a signature that comes after its report takes the place that was kept for it', async () => {
  const { engagement, as } = await scene();
  const digest = 'a'.repeat(64);
  const report = someReport(engagement, { media: [{ kind: 'signature', digest }] });
  await reportVisit(as, report);
  await attachVisitFile(as, { visit: report.visit, kind: 'photo', file: picture() });
  await attachVisitFile(as, { visit: report.visit, kind: 'signature', file: picture(), digest });
  expect(await attachVisitFile(as, { visit: report.visit, kind: 'signature', file: picture(), digest })).toEqual([]);
  const { rows } = await world.pool.query(
    'select kind, file is not null as here from accompaniment.visit_file where visit = $1 order by kind',
    [report.visit],
  );
  expect(rows).toEqual([
    { kind: 'photo', here: true },
    { kind: 'signature', here: true },
  ]);
  const stranger = world.as(someone({ role: 'field_agent', region: 'MA-09' }), noon);
  await expect(
    attachVisitFile(stranger, { visit: report.visit, kind: 'photo', file: picture() }),
  ).rejects.toBeInstanceOf(Hidden);
});
