import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { EngagementState } from './rules/engagement.ts';
import type { PhasePlaces, Taken } from './rules/places.ts';
import type { AccompanimentTables } from './tables.ts';

export type Tx = Transaction<AccompanimentTables>;

export interface Phase extends PhasePlaces {
  id: string;
  edition: string;
  programme: string;
  editionState: 'prepared' | 'running' | 'closed';
  number: number;
  opensOn: string;
  closesOn: string;
  mostYears: number;
  months: number;
}

/** A phase with its quotas, held until the transaction ends: whoever counts its places comes here first. */
export const phaseForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Phase>> => {
  const row = await tx
    .selectFrom('accompaniment.phase as phase')
    .innerJoin('accompaniment.tranche as tranche', 'tranche.edition', 'phase.edition')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'phase.edition')
    .select([
      'phase.id',
      'phase.edition',
      'phase.number',
      'phase.places',
      'phase.opens_on as opensOn',
      'phase.closes_on as closesOn',
      'tranche.most_years as mostYears',
      'tranche.months',
      'edition.programme',
      'edition.state as editionState',
    ])
    .where('phase.id', '=', id)
    .forUpdate('phase')
    .executeTakeFirst();
  const quotas = await tx.selectFrom('accompaniment.phase_quota').selectAll().where('phase', '=', id).execute();
  const byRegion = Object.fromEntries(quotas.map(({ region, places }) => [region, places]));
  return locked(row && { ...row, quotas: byRegion }, actor);
};

/** How many hold a place of a phase, by region. */
export const placesTaken = async (tx: Tx, phase: string): Promise<Taken> => {
  const rows = await tx
    .selectFrom('accompaniment.engagement')
    .select((select) => ['region', select.fn.countAll<number>().as('n')])
    .where('phase', '=', phase)
    .where('state', 'in', ['enrolled', 'active', 'completed'])
    .groupBy('region')
    .execute();
  return Object.fromEntries(rows.map(({ region, n }) => [region, Number(n)]));
};

export interface Engagement {
  id: string;
  phase: string;
  edition: string;
  programme: string;
  structure: string;
  region: string;
  state: EngagementState;
  agent: string | null;
  enrolledAt: Date | null;
  endsOn: string | null;
  reachedAt: Date | null;
  visits: number;
}

const engagements = (tx: Tx) =>
  tx
    .selectFrom('accompaniment.engagement as engagement')
    .innerJoin('accompaniment.tranche as tranche', 'tranche.edition', 'engagement.edition')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'engagement.edition')
    .select([
      'engagement.id',
      'engagement.phase',
      'engagement.edition',
      'edition.programme',
      'engagement.structure',
      'engagement.region',
      'engagement.state',
      'engagement.agent',
      'engagement.enrolled_at as enrolledAt',
      'engagement.ends_on as endsOn',
      'engagement.reached_at as reachedAt',
      'tranche.visits',
    ]);

/** The engagement with what its rules need, held until the transaction ends. */
export const engagementForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Engagement>> =>
  locked(await engagements(tx).where('engagement.id', '=', id).forUpdate('engagement').executeTakeFirst(), actor);

export const engagementToRead = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Engagement>> =>
  locked(await engagements(tx).where('engagement.id', '=', id).executeTakeFirst(), actor);
