import { afterAll, beforeAll, expect, test } from 'vitest';
import { noon, someEnrolled, someReport, someTranche, someYoung, today } from '../../../test/support/accompaniment.ts';
import { merged } from '../../../test/support/merges.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { Hidden } from '../../platform/refusals.ts';
import { anonymous } from '../../platform/rights.ts';
import { jobs, reactions } from '../../rooms.ts';
import { adoptShipped, cooperativeDiagnosis, holdDiagnosis, publishedInstruments } from '../diagnoses/index.ts';
import { holdSession, modules, recordAttendance } from '../trainings/index.ts';
import { lookAgain } from './commands/look-again.ts';
import { reportVisit } from './commands/report-visit.ts';
import { reportVisits } from './commands/report-visits.ts';
import { publicTranche, reachedList } from './queries/public-tranche.ts';
import { share } from './queries/share.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
  await adoptShipped(world.as(undefined, noon), {});
});
afterAll(() => world.close());

const answers = Object.fromEntries(
  cooperativeDiagnosis.dimensions.flatMap(({ items }) => items.map(({ code }) => [code, { score: 2 }])),
);

const scene = async () => {
  const made = await someTranche(world.as, { quotas: { 'MA-09': 50, 'MA-08': 50 } });
  const structure = await someYoung(world.as);
  const engagement = await someEnrolled(world.as, made.phase, undefined, structure);
  const diagnose = async () => {
    const version = (await publishedInstruments(world.as(undefined, noon), {}))[0]!.id;
    const given = { structure, version, occasion: 'start' as const, about: engagement, agreed: answers, agree: true };
    return (await holdDiagnosis(world.as(undefined, noon), given))[0]!.about;
  };
  const row = (people: number) => ({
    structure,
    status: people > 0 ? ('present' as const) : ('absent' as const),
    people,
  });
  const train = async (of = structure) => {
    const [module] = await modules(world.as(), {});
    const hours = { startsAt: new Date('2026-11-17T09:00:00Z'), endsAt: new Date('2026-11-17T15:00:00Z') };
    const where = { edition: made.edition, programme: made.programme, region: 'MA-09' as const, venue: 'Maison' };
    const held = await holdSession(world.as(undefined, noon), {
      module: module!.id,
      ...where,
      ...hours,
      rows: [{ ...row(3), structure: of }],
    });
    return held[0]!.about;
  };
  const correct = (session: string) =>
    recordAttendance(world.as(undefined, noon), { session, why: 'Erreur de feuille', rows: [row(0)] });
  const reached = async () => (await publicTranche(world.as(anonymous), { edition: made.edition })).reached;
  return { ...made, structure, engagement, diagnose, train, correct, reached };
};

test('a cooperative counts from the third of diagnosis, session and visit on, with the proof of each in the journal', async () => {
  const { engagement, edition, structure, diagnose, train, reached } = await scene();
  const diagnosis = await diagnose();
  const session = await train();
  await world.settle();
  expect(await reached()).toBe(0);
  const report = someReport(engagement);
  const facts = await reportVisit(world.as(undefined, noon), report);
  const proof = { edition, structure, region: 'MA-09', diagnosis, session, visit: report.visit };
  expect(facts.find(({ fact }) => fact === 'accompaniment.cooperative_reached')).toMatchObject({
    about: engagement,
    payload: proof,
  });
  expect(await reached()).toBe(1);
  expect(await reachedList(world.as(anonymous), { edition })).toMatchObject({ total: 1, rows: [{ structure }] });
  expect((await reachedList(world.as(anonymous), { edition, region: 'MA-08' })).total).toBe(0);
});

test('whichever comes last makes it count, told by its own room; a correction takes it out again', async () => {
  const { engagement, diagnose, train, correct, reached } = await scene();
  await reportVisit(world.as(undefined, noon), someReport(engagement));
  const session = await train();
  await world.settle();
  expect(await reached()).toBe(0);
  await diagnose();
  await world.settle();
  expect(await reached()).toBe(1);
  await correct(session);
  await world.settle();
  expect(await reached()).toBe(0);
  expect((await world.facts(engagement)).map(({ fact }) => fact).slice(-2)).toEqual([
    'accompaniment.cooperative_reached',
    'accompaniment.cooperative_unreached',
  ]);
});

test('only the house counts again', async () => {
  const { edition } = await scene();
  await expect(lookAgain(world.as(someone('administrator')), { edition })).rejects.toBeInstanceOf(Hidden);
});

test('visits of the past are told together by the rules of one: all of them, or none', async () => {
  const { engagement, programme } = await scene();
  const officer = world.as(someone({ role: 'programme_officer', programme }), noon);
  const reports = ['2026-11-02', '2026-11-10'].map((heldOn) => someReport(engagement, { heldOn }));
  const early = [...reports, someReport(engagement, { heldOn: '2026-11-19' })];
  await expect(reportVisits(officer, { reports: early })).rejects.toMatchObject({
    code: 'accompaniment.visit_in_the_future',
  });
  await expect(reportVisits(world.as(someone('field_agent'), noon), { reports })).rejects.toBeInstanceOf(Hidden);
  const facts = await reportVisits(officer, { reports });
  expect(facts.map(({ fact }) => fact)).toEqual([
    'accompaniment.visit_held',
    'accompaniment.visit_held',
    'accompaniment.begun',
  ]);
  const { rows } = await world.pool.query(
    'select held_on, themes from accompaniment.visit where engagement = $1 order by 1',
    [engagement],
  );
  expect(rows).toEqual([
    { held_on: '2026-11-02', themes: ['finance'] },
    { held_on: '2026-11-10', themes: ['finance'] },
  ]);
});

test('a partner reads the share of its region, in numbers and public names, and no other', async () => {
  const { engagement, edition, programme, structure } = await scene();
  await reportVisit(
    world.as(undefined, noon),
    someReport(engagement, { heldOn: today, summary: 'Dit par Fadma', signedBy: 'Fadma' }),
  );
  const partner = (scope: object) => world.as(someone({ role: 'partner', ...scope }), noon);
  const own = await share(partner({ programme, region: 'MA-09' }), { edition });
  expect(own).toMatchObject({ visits: 1, total: 1, rows: [{ structure, visits: 1, state: 'active' }] });
  expect(JSON.stringify(own)).not.toContain('Fadma');
  expect(await share(partner({ programme, region: 'MA-08' }), { edition })).toMatchObject({
    visits: 0,
    total: 0,
    rows: [],
  });
  const { programme: other } = await scene();
  await expect(share(partner({ programme: other }), { edition })).rejects.toBeInstanceOf(Hidden);
});

test('a session attended under another record of the cooperative counts from the merge on, and no more once it is undone', async () => {
  const { structure, engagement, diagnose, train, reached } = await scene();
  await reportVisit(world.as(undefined, noon), someReport(engagement));
  await diagnose();
  const other = await someYoung(world.as);
  await train(other);
  await world.settle();
  expect(await reached()).toBe(0);
  const undo = await merged(world, structure, other);
  expect(await reached()).toBe(1);
  await undo();
  expect(await reached()).toBe(0);
});
