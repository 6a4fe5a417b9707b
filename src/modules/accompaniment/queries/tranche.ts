import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayHelpRun, mayRunTranche, regionsOf } from '../policy.ts';
import { financingOf } from '../project-rows.ts';
import type { Financing } from '../project-rows.ts';
import { query } from '../room.ts';
import type { Tx } from '../rows.ts';
import { countsOf } from './counts.ts';
import type { Counted } from './counts.ts';
import { followUps } from './follow-ups.ts';

export interface PhaseShown {
  id: string;
  number: number;
  places: number;
  opensOn: string;
  closesOn: string;
  quotas: Record<string, number>;
}

export interface TrancheHead {
  edition: string;
  name: Trilingual;
  programme: string;
  programmeName: Trilingual;
  closed: boolean;
  /** Null until somebody has said what the tranche promises. */
  terms: { target: number; mostYears: number; visits: number; months: number } | null;
}

export interface TrancheInOffice extends TrancheHead {
  phases: PhaseShown[];
  counts: Counted[];
  lateVisits: number;
  lateActions: number;
  projects: Record<string, number>;
  financing: Financing | null;
  /** The regions this reader decides for; null is all of them. */
  regions: string[] | null;
  mayRun: boolean;
}

/** Editions of the programmes of accompaniment, whether or not their terms were said. */
export const trancheHeads = (tx: Tx) =>
  tx
    .selectFrom('programmes.edition_listed as edition')
    .leftJoin('accompaniment.tranche as tranche', 'tranche.edition', 'edition.id')
    .where('edition.kind', '=', 'accompaniment')
    .select([
      'edition.id as edition',
      'edition.name',
      'edition.programme',
      'edition.programme_name as programmeName',
      'edition.state',
      'edition.year',
      'tranche.target',
      'tranche.most_years as mostYears',
      'tranche.visits',
      'tranche.months',
    ])
    .orderBy('edition.year', 'desc')
    .orderBy('edition.id', 'desc');

type HeadRow = Awaited<ReturnType<ReturnType<typeof trancheHeads>['execute']>>[number];

export const headOf = ({ state, target, mostYears, visits, months, ...row }: HeadRow): TrancheHead => ({
  edition: row.edition,
  name: row.name,
  programme: row.programme,
  programmeName: row.programmeName,
  closed: state === 'closed',
  terms: target === null ? null : { target, mostYears: mostYears ?? 0, visits: visits ?? 0, months: months ?? 0 },
});

export const phasesOf = async (tx: Tx, edition: string): Promise<PhaseShown[]> => {
  const rows = await tx
    .selectFrom('accompaniment.phase')
    .select(['id', 'number', 'places', 'opens_on as opensOn', 'closes_on as closesOn'])
    .where('edition', '=', edition)
    .orderBy('number')
    .execute();
  const quotas = await tx
    .selectFrom('accompaniment.phase_quota as quota')
    .innerJoin('accompaniment.phase as phase', 'phase.id', 'quota.phase')
    .select(['quota.phase', 'quota.region', 'quota.places'])
    .where('phase.edition', '=', edition)
    .orderBy('quota.region')
    .execute();
  return rows.map((row) => ({
    ...row,
    quotas: Object.fromEntries(quotas.filter(({ phase }) => phase === row.id).map((one) => [one.region, one.places])),
  }));
};

/** A tranche from inside: its phases against their quotas, its stages, and what is late, for the regions of this officer. */
export const trancheInOffice = query(
  v.object({ edition: Id }),
  async ({ tx, actor, now }, { edition }): Promise<TrancheInOffice> => {
    const row = await trancheHeads(tx).where('edition.id', '=', edition).executeTakeFirst();
    const head = headOf(locked(row, actor).open(actor, mayHelpRun));
    const regions = regionsOf(actor, ['programme_officer'], head.programme);
    const projects = await tx
      .selectFrom('accompaniment.project_listed')
      .select((select) => ['state', select.fn.countAll<number>().as('n')])
      .where('edition', '=', edition)
      .groupBy('state')
      .execute();
    const followed = await followUps(tx, { edition, regions }, now);
    return {
      ...head,
      phases: await phasesOf(tx, edition),
      counts: await countsOf(tx, edition, regions),
      lateVisits: followed.filter(({ next }) => next?.late).length,
      lateActions: followed.filter(({ lateActions }) => lateActions > 0).length,
      projects: Object.fromEntries(projects.map(({ state, n }) => [state, Number(n)])),
      financing: await financingOf(tx, edition),
      regions,
      mayRun: mayRunTranche(actor, head),
    };
  },
);
