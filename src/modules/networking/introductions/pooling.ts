import type { Fact } from '../../../platform/journal/fact.ts';
import type { Introduction } from './introduction-rows.ts';
import type { NetworkingContext, Tx } from '../rows.ts';

/** The others stand as they were, each on her own again. */
export const dissolvePool = async (tx: Tx, pool: string, now: Date): Promise<void> => {
  await tx.updateTable('networking.pool').set({ state: 'dissolved', ended_at: now }).where('id', '=', pool).execute();
  await tx
    .updateTable('networking.introduction')
    .set({ pool: null, pool_lead: false, pool_agreed: null })
    .where('pool', '=', pool)
    .execute();
};

/** Who leaves a pool dissolves it: what the others had agreed to is no more. */
export const leavePool = async ({ tx, now }: NetworkingContext, i: Introduction): Promise<Fact[]> => {
  if (i.pool === null) return [];
  await dissolvePool(tx, i.pool, now);
  return [{ fact: 'networking.pool_dissolved', about: i.pool, payload: { need: i.need, left: i.structure } }];
};
