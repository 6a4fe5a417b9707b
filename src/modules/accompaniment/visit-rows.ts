import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { Followed } from './policy.ts';
import type { Tx } from './rows.ts';
import type { VisitState } from './rules/visit.ts';

export interface Visit extends Followed {
  id: string;
  engagement: string;
  state: VisitState;
  plannedOn: string | null;
  recordedBy: string | null;
}

/** A visit with whom it concerns, held until the transaction ends. Its agent is the engagement's, who follows it now. */
export const visitForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Visit>> =>
  locked(
    await tx
      .selectFrom('accompaniment.visit as visit')
      .innerJoin('accompaniment.engagement as engagement', 'engagement.id', 'visit.engagement')
      .innerJoin('programmes.edition_listed as edition', 'edition.id', 'engagement.edition')
      .select([
        'visit.id',
        'visit.engagement',
        'visit.state',
        'visit.planned_on as plannedOn',
        'visit.recorded_by as recordedBy',
        'engagement.structure',
        'engagement.region',
        'engagement.agent',
        'edition.programme',
      ])
      .where('visit.id', '=', id)
      .forUpdate('visit')
      .executeTakeFirst(),
    actor,
  );

/** The states of every visit of an engagement: what its budget is counted from. */
export const visitStates = async (tx: Tx, engagement: string): Promise<VisitState[]> =>
  (await tx.selectFrom('accompaniment.visit').select('state').where('engagement', '=', engagement).execute()).map(
    ({ state }) => state,
  );
