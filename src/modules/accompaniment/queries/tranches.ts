import * as v from 'valibot';
import { mayHelpRun, mayReadShare, regionsOf } from '../policy.ts';
import { query } from '../room.ts';
import { countsOf, sumOf } from './counts.ts';
import { headOf, trancheHeads } from './tranche.ts';
import type { TrancheHead } from './tranche.ts';

export interface TrancheListed extends TrancheHead {
  applied: number;
  waitlisted: number;
  accompanied: number;
  reached: number;
}

/** Every tranche of the programmes that this reader runs, or whose share she reads, with how many stand where. */
export const tranches = query(
  v.object({ as: v.picklist(['officer', 'partner']) }),
  async ({ tx, actor }, { as }): Promise<TrancheListed[]> => {
    const may = as === 'officer' ? mayHelpRun : mayReadShare;
    const roles = as === 'officer' ? (['programme_officer'] as const) : (['partner', 'programme_officer'] as const);
    const heads = (await trancheHeads(tx).execute()).map(headOf).filter((head) => may(actor, head));
    const listed: TrancheListed[] = [];
    for (const head of heads) {
      const counts = await countsOf(tx, head.edition, regionsOf(actor, roles, head.programme));
      listed.push({
        ...head,
        applied: sumOf(counts, { states: ['applied'] }),
        waitlisted: sumOf(counts, { states: ['waitlisted'] }),
        accompanied: sumOf(counts, { states: ['enrolled', 'active', 'completed'] }),
        reached: sumOf(counts, {}, 'reached'),
      });
    }
    return listed;
  },
);
