import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  noon,
  someApplied,
  someEnrolled,
  someReport,
  someTranche,
  someYoung,
} from '../../../../test/support/accompaniment.ts';
import { someone as somebody } from '../../../../test/support/people.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Anonymous, Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { foundProgramme, openEdition } from '../../programmes/index.ts';
import { acceptApplications } from './accept-applications.ts';
import { applyToPhase } from './apply-to-phase.ts';
import { assignAgent } from './assign-agent.ts';
import { changePhase } from './change-phase.ts';
import { completeEngagement } from './complete-engagement.ts';
import { openTranche } from './open-tranche.ts';
import { preparePhase } from './prepare-phase.ts';
import { reportVisit } from './report-visit.ts';
import { withdrawEngagement } from './withdraw-engagement.ts';

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
const stateOf = async (engagement: string): Promise<string> =>
  (await world.pool.query('select state from accompaniment.engagement where id = $1', [engagement])).rows[0].state;
const agentIn = (region: string | null) =>
  somebody(world, { grants: [{ role: 'field_agent', ...(region ? { region } : {}) }] });

test('a tranche belongs to a programme of accompaniment, and to its officers', async () => {
  const [prize] = await foundProgramme(world.as(), { kind: 'prize', name: { fr: 'Prix' } });
  const [edition] = await openEdition(world.as(), { programme: prize!.about, name: { fr: 'Une' }, year: 2026 });
  expect(await code(openTranche(world.as(), { edition: edition!.about, target: 10 }))).toBe('not_accompaniment');
  const { edition: tranche, programme } = await someTranche(world.as);
  const officer = someone({ role: 'programme_officer', programme });
  expect(await code(openTranche(world.as(officer), { edition: tranche, target: 700 }))).toBe('done');
  const stranger = someone({ role: 'programme_officer', programme: prize!.about });
  await expect(openTranche(world.as(stranger), { edition: tranche, target: 1 })).rejects.toBeInstanceOf(Hidden);
  const phase = { edition: tranche, number: 1, places: 5, opensOn: '2026-01-01', closesOn: '2026-02-01' };
  const quotas = [{ region: 'MA-01' as const, places: 5 }];
  expect(await code(preparePhase(world.as(officer), { ...phase, quotas }))).toBe('phase_exists');
  await expect(preparePhase(world.as(officer), { ...phase, number: 2, quotas: [] })).rejects.toBeInstanceOf(Invalid);
});

test('its representative, an agent of its region or an officer applies for a cooperative, and nobody else', async () => {
  const { phase } = await someTranche(world.as);
  const structure = await someYoung(world.as);
  const apply = (actor: Actor) => applyToPhase(world.as(actor, noon), { phase, structure });
  await expect(apply(anonymous)).rejects.toBeInstanceOf(Anonymous);
  await expect(apply(someone())).rejects.toBeInstanceOf(Hidden);
  await expect(apply(someone({ role: 'field_agent', region: 'MA-02' }))).rejects.toBeInstanceOf(Hidden);
  const other = await someYoung(world.as);
  await expect(apply(someone({ role: 'cooperative_representative', structure: other }))).rejects.toBeInstanceOf(Hidden);
  const [applied] = await apply(someone({ role: 'cooperative_representative', structure }));
  expect(applied).toMatchObject({ fact: 'accompaniment.applied', payload: { region: 'MA-09', as: 'representative' } });
  expect(await code(apply(someone({ role: 'field_agent', region: 'MA-09' })))).toBe('already_engaged');
});

test('the register says whether a cooperative may apply: too old, of another region, without a date', async () => {
  const { phase } = await someTranche(world.as);
  const apply = async (changes: Parameters<typeof someYoung>[1], now = noon) =>
    code(applyToPhase(world.as(undefined, now), { phase, structure: await someYoung(world.as, changes) }));
  expect(await apply({ created_on: '2022-11-18' })).toBe('done');
  expect(await apply({ created_on: '2022-11-17' })).toBe('too_old');
  expect(await apply({ created_on: null })).toBe('creation_unknown');
  expect(await apply({ province: 'MA-OUJ', region: 'MA-02' })).toBe('region_not_covered');
  expect(await apply({}, new Date('2026-10-31T12:00:00Z'))).toBe('phase_not_open_yet');
  expect(await apply({}, new Date('2027-01-01T12:00:00Z'))).toBe('phase_closed');
});

test('an application sent twice is one, and two at once for one cooperative are one', async () => {
  const { phase } = await someTranche(world.as);
  const structure = await someYoung(world.as);
  const id = '01930000-0000-7000-8000-0000000000aa';
  expect(await applyToPhase(world.as(undefined, noon), { id, phase, structure })).toHaveLength(1);
  expect(await applyToPhase(world.as(undefined, noon), { id, phase, structure })).toEqual([]);
  const twice = await someYoung(world.as);
  const both = await Promise.all(
    [1, 2].map(() => code(applyToPhase(world.as(undefined, noon), { phase, structure: twice }))),
  );
  expect(both.toSorted()).toEqual(['already_engaged', 'done']);
});

test('a cohort is accepted in the order of arrival; who finds no place waits, and moves up when one withdraws', async () => {
  const { phase, programme } = await someTranche(world.as);
  const officer = someone({ role: 'programme_officer', programme });
  const applied: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    applied.push(await someApplied(world.as, phase, undefined, new Date(noon.getTime() + i * 60_000)));
  }
  const elsewhere = await someApplied(
    world.as,
    phase,
    await someYoung(world.as, { province: 'MA-OUA', region: 'MA-08' }),
  );
  await acceptApplications(world.as(officer, noon), { phase, engagements: [...applied.toReversed(), elsewhere] });
  expect(await Promise.all([...applied, elsewhere].map(stateOf))).toEqual([
    'enrolled',
    'enrolled',
    'waitlisted',
    'waitlisted',
    'enrolled',
  ]);
  const facts = await withdrawEngagement(world.as(officer, noon), { engagement: applied[0]!, why: 'ceased' });
  expect(facts).toMatchObject([
    { fact: 'accompaniment.withdrawn', payload: { why: 'ceased', from: 'enrolled' } },
    { fact: 'accompaniment.enrolled', about: applied[2], payload: { from: 'waiting_list' } },
  ]);
  await withdrawEngagement(world.as(officer, noon), { engagement: applied[3]!, why: 'no_contact' });
  expect(await stateOf(applied[2]!)).toBe('enrolled');
  const { rows } = await world.pool.query('select ends_on from accompaniment.engagement where id = $1', [applied[2]]);
  expect(rows[0].ends_on).toBe('2028-11-18');
});

test('two places freed at once are given to two, each once', async () => {
  const { phase } = await someTranche(world.as);
  const all: string[] = [];
  for (let i = 0; i < 4; i += 1) all.push(await someApplied(world.as, phase, undefined, new Date(noon.getTime() + i)));
  await acceptApplications(world.as(undefined, noon), { phase, engagements: all });
  await Promise.all(
    all.slice(0, 2).map((engagement) => withdrawEngagement(world.as(undefined, noon), { engagement, why: 'ceased' })),
  );
  expect(await Promise.all(all.map(stateOf))).toEqual(['withdrawn', 'withdrawn', 'enrolled', 'enrolled']);
});

test('more places move the waiting list up, and never fewer than are taken', async () => {
  const { phase } = await someTranche(world.as, { quotas: { 'MA-09': 1 } });
  const all = [
    await someApplied(world.as, phase),
    await someApplied(world.as, phase, undefined, new Date(noon.getTime() + 1)),
  ];
  await acceptApplications(world.as(undefined, noon), { phase, engagements: all });
  const change = (places: number, n: number) =>
    changePhase(world.as(undefined, noon), {
      phase,
      places,
      opensOn: '2026-11-01',
      closesOn: '2026-12-31',
      quotas: [{ region: 'MA-09', places: n }],
    });
  expect((await change(200, 2)).map(({ fact }) => fact)).toEqual([
    'accompaniment.phase_changed',
    'accompaniment.enrolled',
  ]);
  await expect(change(200, 1)).rejects.toBeInstanceOf(Invalid);
  expect(await code(change(1, 2))).toBe('places_below_taken');
});

test('a cooperative withdraws of its own wish alone; the office says why, in words where no reason fits', async () => {
  const { phase, programme } = await someTranche(world.as);
  const structure = await someYoung(world.as);
  const engagement = await someEnrolled(world.as, phase, undefined, structure);
  const own = world.as(someone({ role: 'cooperative_representative', structure }), noon);
  await expect(withdrawEngagement(own, { engagement, why: 'ceased' })).rejects.toBeInstanceOf(Invalid);
  const officer = world.as(someone({ role: 'programme_officer', programme }), noon);
  await expect(withdrawEngagement(officer, { engagement, why: 'other' })).rejects.toBeInstanceOf(Invalid);
  const elsewhere = world.as(someone({ role: 'programme_officer', programme, region: 'MA-01' }), noon);
  await expect(withdrawEngagement(elsewhere, { engagement, why: 'ceased' })).rejects.toBeInstanceOf(Hidden);
  expect(await code(withdrawEngagement(own, { engagement, why: 'own_wish' }))).toBe('done');
  expect(await code(withdrawEngagement(own, { engagement, why: 'own_wish' }))).toBe('engagement_ended');
  // It may come back while the phase is open.
  expect(await code(applyToPhase(own, { phase, structure }))).toBe('done');
});

test('a cohort is given to an agent of its region, handed over to another, and who came before is kept', async () => {
  const { phase, programme } = await someTranche(world.as);
  const officer = world.as(someone({ role: 'programme_officer', programme }), noon);
  const [first, second, far] = [await agentIn('MA-09'), await agentIn(null), await agentIn('MA-02')];
  const engagements = [await someEnrolled(world.as, phase), await someEnrolled(world.as, phase)];
  expect(await code(assignAgent(officer, { engagements, agent: far.id }))).toBe('not_an_agent_there');
  expect(await assignAgent(officer, { engagements, agent: first.id })).toHaveLength(2);
  expect(await assignAgent(officer, { engagements, agent: first.id })).toEqual([]);
  const [moved] = await assignAgent(officer, { engagements: [engagements[0]!], agent: second.id, why: 'Congé' });
  expect(moved).toMatchObject({ fact: 'accompaniment.agent_assigned', payload: { agent: second.id, from: first.id } });
  const { rows } = await world.pool.query(
    'select agent, until is null as now from accompaniment.assignment where engagement = $1 order by since, id',
    [engagements[0]],
  );
  expect(rows).toEqual([
    { agent: first.id, now: false },
    { agent: second.id, now: true },
  ]);
  await expect(assignAgent(world.as(first.actor, noon), { engagements, agent: first.id })).rejects.toBeInstanceOf(
    Hidden,
  );
  const waiting = await someApplied(world.as, phase);
  expect(await code(assignAgent(officer, { engagements: [waiting], agent: first.id }))).toBe('not_accompanied');
});

test('an accompaniment is completed by the office once it has begun', async () => {
  const { phase } = await someTranche(world.as);
  const engagement = await someEnrolled(world.as, phase);
  expect(await code(completeEngagement(world.as(undefined, noon), { engagement }))).toBe('not_begun');
  await reportVisit(world.as(undefined, noon), someReport(engagement));
  expect(await stateOf(engagement)).toBe('active');
  expect(await code(completeEngagement(world.as(undefined, noon), { engagement }))).toBe('done');
  expect(await code(reportVisit(world.as(undefined, noon), someReport(engagement)))).toBe('not_accompanied');
});
