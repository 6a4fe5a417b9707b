import type { Actor } from '../../platform/rights.ts';
import { criteriaOf, latestProofs } from './rows.ts';
import type { ItemHeld, Tx } from './rows.ts';
import { itemStateFrom } from './rules/campaign.ts';

/** A drawn record stands where its proofs put it. */
export const settleItem = async (
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Date },
  { id, campaign, state }: ItemHeld,
): Promise<void> => {
  const criteria = (await criteriaOf(tx, campaign)).map((one) => one.id);
  const next = itemStateFrom(criteria, await latestProofs(tx, id));
  if (next === state) return;
  const settled = next === 'verified' || next === 'unproven';
  await tx
    .updateTable('evidence.item')
    .set({ state: next, reason: null, settled_by: settled ? actor.id : null, settled_at: settled ? now : null })
    .where('id', '=', id)
    .execute();
};
