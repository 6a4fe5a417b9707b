import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { mayHelpRun, regionsOf } from '../policy.ts';
import { query } from '../room.ts';
import { followUps } from './follow-ups.ts';
import { headOf, trancheHeads } from './tranche.ts';

export interface VisitsLate {
  edition: string;
  name: Trilingual;
  programme: string;
  count: number;
}

/** Of each tranche that this officer runs, in her regions, how many cooperatives wait for a visit whose day has passed. */
export const visitsLate = query(v.object({}), async ({ tx, actor, now }): Promise<VisitsLate[]> => {
  const heads = (await trancheHeads(tx).execute()).map(headOf);
  const found: VisitsLate[] = [];
  for (const { edition, name, programme, closed } of heads.filter((head) => mayHelpRun(actor, head))) {
    if (closed) continue;
    const regions = regionsOf(actor, ['programme_officer'], programme);
    const followed = await followUps(tx, { edition, regions }, now);
    const count = followed.filter(({ next }) => next?.late).length;
    if (count > 0) found.push({ edition, name, programme, count });
  }
  return found;
});
