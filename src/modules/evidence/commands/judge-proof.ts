import * as v from 'valibot';
import { hide, invalid, refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayJudge } from '../policy.ts';
import { command } from '../room.ts';
import { itemForUpdate, latestProofs } from '../rows.ts';
import { settleItem } from '../settle-item.ts';

const Input = v.object({
  item: Id,
  proof: Id,
  verdict: v.picklist(['kept', 'refused']),
  reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
});

/** Somebody else than who gave a proof says whether it proves. */
export const judgeProof = command(Input, async (context, { item: id, proof, verdict, reason }) => {
  const { tx, actor, now } = context;
  const item = (await itemForUpdate(tx, id, actor)).open(actor, mayJudge);
  if (item.campaignState !== 'drawn') refuse('evidence.not_under_way');
  const judged = (await latestProofs(tx, id)).find((one) => one.id === proof) ?? hide();
  if (judged.verdict !== null) refuse('evidence.already_judged');
  if (judged.awaited !== null) refuse('evidence.proof_on_its_way');
  if (judged.givenBy !== null && judged.givenBy === actor.id) refuse('evidence.own_proof');
  if (verdict === 'refused' && reason.length < 3) return invalid('reason', 'evidence.reason_missing');
  await tx
    .updateTable('evidence.proof')
    .set({ verdict, reason: reason === '' ? null : reason, judged_by: actor.id, judged_at: now })
    .where('id', '=', proof)
    .execute();
  await settleItem(context, item);
  return [{ fact: 'evidence.proof_judged', about: id, payload: { campaign: item.campaign, proof, verdict } }];
});
