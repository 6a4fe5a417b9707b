import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { query } from '../room.ts';
import { standingOf } from '../rules/call.ts';
import type { CallStanding } from '../rules/call.ts';

export interface CallListed {
  id: string;
  title: Trilingual;
  summary: Trilingual;
  programme: Trilingual;
  edition: Trilingual;
  standing: CallStanding;
  opensAt: Date;
  closesAt: Date;
  places: number;
  demo: boolean;
}

/** Open calls first, then the newest; drafts are for the office. */
export const calls = query(v.object({}), async ({ tx, now }): Promise<CallListed[]> => {
  const rows = await tx
    .selectFrom('calls.call_listed as call')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'call.edition')
    .select([
      'call.id',
      'call.title',
      'call.summary',
      'edition.programme_name as programme',
      'edition.name as edition',
      'call.opens_at as opensAt',
      'call.closes_at as closesAt',
      'call.state',
      'call.places',
      'call.demo',
    ])
    .where('call.state', '<>', 'cancelled')
    .orderBy('call.closes_at', 'desc')
    .limit(100)
    .execute();
  const listed = rows.map(({ state, ...call }) => ({ ...call, standing: standingOf({ ...call, state }, now) }));
  return listed.toSorted((a, b) => Number(b.standing === 'open') - Number(a.standing === 'open'));
});
