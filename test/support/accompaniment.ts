// Everything an accompaniment needs to exist, each thing through its own verb.
import {
  acceptApplications,
  applyToPhase,
  assignAgent,
  openTranche,
  preparePhase,
  reportVisit,
} from '../../src/modules/accompaniment/index.ts';
import { foundProgramme, openEdition } from '../../src/modules/programmes/index.ts';
import { registerStructure } from '../../src/modules/registry/index.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { newId } from '../../src/platform/ids.ts';
import { system } from '../../src/platform/rights.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { someStructure } from './registry.ts';

export const noon = new Date('2026-11-18T12:00:00Z');
export const today = '2026-11-18';

type As = (actor?: Actor, now?: Date) => Caller;

/** A tranche that aims at 600, with one phase open to two regions: two places in MA-09, one in MA-08. */
export const someTranche = async (as: As, wanted: { places?: number; quotas?: Record<string, number> } = {}) => {
  const [founded] = await foundProgramme(as(system, noon), {
    kind: 'accompaniment',
    name: { fr: 'Accompagnement' },
  });
  const programme = founded!.about;
  const [opened] = await openEdition(as(system, noon), { programme, name: { fr: 'Tranche 4' }, year: 2026 });
  const edition = opened!.about;
  await openTranche(as(system, noon), { edition, target: 600 });
  const quotas = wanted.quotas ?? { 'MA-09': 2, 'MA-08': 1 };
  const [prepared] = await preparePhase(as(system, noon), {
    edition,
    number: 1,
    places: wanted.places ?? 200,
    opensOn: '2026-11-01',
    closesOn: '2026-12-31',
    quotas: Object.entries(quotas).map(([region, places]) => ({ region: region as 'MA-09', places })),
  });
  return { programme, edition, phase: prepared!.about };
};

type Changes = Parameters<typeof someStructure>[0];

/** A cooperative of Taroudant, two years old. */
export const someYoung = async (as: As, changes: Changes = {}): Promise<string> => {
  const [registered] = await registerStructure(
    as(system, noon),
    someStructure({ created_on: '2024-11-20', ...changes }),
  );
  return registered!.about;
};

export const someApplied = async (as: As, phase: string, structure?: string, now = noon): Promise<string> => {
  const facts = await applyToPhase(as(system, now), { phase, structure: structure ?? (await someYoung(as)) });
  return facts[0]!.about;
};

/** A cooperative that has a place, and an agent when one is told. */
export const someEnrolled = async (as: As, phase: string, agent?: string, structure?: string): Promise<string> => {
  const engagement = await someApplied(as, phase, structure);
  await acceptApplications(as(system, noon), { phase, engagements: [engagement] });
  if (agent) await assignAgent(as(system, noon), { engagements: [engagement], agent });
  return engagement;
};

export const someReport = (engagement: string, changes: Partial<Parameters<typeof reportVisit>[1]> = {}) => ({
  visit: newId(),
  engagement,
  heldOn: today,
  began: '10:00',
  minutes: 120,
  place: 'premises' as const,
  themes: ['finance' as const],
  present: [{ sex: 'women' as const, persons: 5 }],
  ...changes,
});
