import {
  acceptApplications,
  applyToPhase,
  assignAgent,
  draftPlan,
  openTranche,
  planVisit,
  preparePhase,
} from '../../../src/modules/accompaniment/index.ts';
import { foundProgramme, openEdition } from '../../../src/modules/programmes/index.ts';
import { dayOf } from '../../../src/platform/words/format.ts';
import { type FewRows, madeBy } from './index.ts';

const later = (now: Date, days: number): string => dayOf(new Date(now.getTime() + days * 24 * 3600_000));

/** A tranche in which the representative's cooperative has a place, a plan and a visit that is planned. */
export const rows: FewRows['rows'] = async (house, { structure }) => {
  const { now } = house;
  const programme = (await madeBy(foundProgramme(house, { kind: 'accompaniment', name: { fr: 'Suivi' } }))).about;
  const tranche = (await madeBy(openEdition(house, { programme, name: { fr: 'Tranche' }, year: 2026 }))).about;
  await openTranche(house, { edition: tranche, target: 10 });
  const quotas = [{ region: 'MA-09' as const, places: 5 }];
  const dates = { opensOn: later(now, -5), closesOn: later(now, 30) };
  const prepared = await madeBy(preparePhase(house, { edition: tranche, number: 1, places: 5, ...dates, quotas }));
  const phase = prepared.about;
  const engagement = (await madeBy(applyToPhase(house, { phase, structure: structure! }))).about;
  await acceptApplications(house, { phase, engagements: [engagement] });
  const plan = await madeBy(
    draftPlan(house, { engagement, actions: [{ title: { fr: 'Tenir les comptes' }, means: 'own' }] }),
  );
  const visit = (await madeBy(planVisit(house, { engagement, on: later(now, 3) }))).about;
  return { tranche, phase, engagement, visit, action: (plan.payload!['actions'] as string[])[0]! };
};

/** The first field agent follows it. */
export const theirs: FewRows['theirs'] = async (as, { engagement }) => {
  await assignAgent(as('programme_officer'), { engagements: [engagement!], agent: as('field_agent').actor.id! });
  return {};
};
