import * as v from 'valibot';
import { sql } from 'kysely';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { query } from '../room.ts';
import { programmesRun } from '../policy.ts';
import { standingOf } from '../rules/call.ts';
import type { CallStanding } from '../rules/call.ts';

export interface CallInOffice {
  id: string;
  title: Trilingual;
  programme: Trilingual;
  edition: Trilingual;
  standing: CallStanding;
  opensAt: Date;
  closesAt: Date;
  places: number;
  /** Applications by status. */
  counts: Record<string, number>;
}

/** Every call of the programmes this officer runs, drafts too, with how many applications stand where. */
export const callsInOffice = query(v.object({}), async ({ tx, actor, now }): Promise<CallInOffice[]> => {
  const programmes = programmesRun(actor);
  const rows = await tx
    .selectFrom('calls.call as call')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'call.edition')
    .select([
      'call.id',
      'call.title',
      'edition.programme_name as programme',
      'edition.name as edition',
      'call.state',
      'call.opens_at as opensAt',
      'call.closes_at as closesAt',
      'call.places',
      sql<Record<string, number>>`(select coalesce(jsonb_object_agg(status, n), '{}') from (
        select status, count(*) as n from calls.application where call = "call"."id" group by status) as counted)`.as(
        'counts',
      ),
    ])
    .$if(programmes !== null, (all) => all.where('edition.programme', 'in', programmes as string[]))
    .orderBy('call.closes_at', 'desc')
    .execute();
  return rows.map(({ state, ...call }) => ({ ...call, standing: standingOf({ ...call, state }, now) }));
});
