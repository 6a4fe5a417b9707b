import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { system } from '../../../platform/rights.ts';
import { Id, note } from '../inputs.ts';
import { moveUp } from '../moving-up.ts';
import { mayDecide, mayWithdraw } from '../policy.ts';
import { command } from '../room.ts';
import { engagementForUpdate, engagementToRead, phaseForUpdate } from '../rows.ts';
import { holdsPlace, reasonNotToWithdraw, withdrawalReasons } from '../rules/engagement.ts';

const Input = v.object({ engagement: Id, why: v.picklist(withdrawalReasons), note: note(1000) });

/**
 * Ends an engagement before its time, with the reason; a place that it held goes to the first of the waiting list of its
 * region, in the same transaction. The cooperative itself withdraws of its own wish; other reasons are the office's.
 */
export const withdrawEngagement = command(Input, async (context, { engagement: id, why, note: told }) => {
  const { tx, actor, now } = context;
  const { phase: phaseId } = (await engagementToRead(tx, id, actor)).open(actor, mayWithdraw);
  // Whoever counts places holds the phase before an engagement: two who end at once do not wait for each other.
  const phase = (await phaseForUpdate(tx, phaseId, actor)).open(system, () => true);
  const engagement = (await engagementForUpdate(tx, id, actor)).open(actor, mayWithdraw);
  const reason = reasonNotToWithdraw(engagement.state);
  if (reason) refuse(`accompaniment.${reason}`);
  if (why !== 'own_wish' && !mayDecide(actor, engagement)) invalid('why', 'invalid.picklist');
  if (why === 'other' && told === '') invalid('note', 'invalid.non_empty');
  await tx
    .updateTable('accompaniment.engagement')
    .set({ state: 'withdrawn', withdrawn_at: now, withdrawn_why: why, withdrawn_note: told })
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('accompaniment.visit')
    .set({ state: 'cancelled' })
    .where('engagement', '=', id)
    .where('state', '=', 'planned')
    .execute();
  const moved = holdsPlace(engagement.state) ? await moveUp(context, phase) : [];
  return [{ fact: 'accompaniment.withdrawn', about: id, payload: { why, from: engagement.state } }, ...moved];
});
