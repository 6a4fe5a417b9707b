import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { introduce } from '../introductions/introducing.ts';
import { mayConfirm, speaksForBuyer } from '../introductions/introduction-policy.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import type { Introduction } from '../introductions/introduction-rows.ts';
import { command } from '../room.ts';
import { reasonNotToConfirm } from '../rules/introduction.ts';
import type { AnswerWay } from '../rules/introduction.ts';
import type { NetworkingContext } from '../rows.ts';

/** Writes what the buyer says of a cooperative that has said yes. A second yes, from another page, changes nothing. */
export const writeBuyerAnswer = async (
  context: NetworkingContext,
  introduction: Introduction,
  { yes, shares }: { yes: boolean; shares: boolean },
  way: AnswerWay,
) => {
  const { tx, actor, now } = context;
  const reason = reasonNotToConfirm(introduction);
  if (reason === 'introduced_already' && yes) return [];
  if (reason) refuse(`networking.${reason}`);
  if (!yes && introduction.buyerYes === false) return [];
  await tx
    .updateTable('networking.introduction')
    .set({ buyer_yes: yes, buyer_at: now, buyer_way: way, buyer_by: actor.id, buyer_shares: shares })
    .where('id', '=', introduction.id)
    .execute();
  const { id, need, structure } = introduction;
  if (!yes) return [{ fact: 'networking.buyer_passed', about: id, payload: { need, structure, way } }];
  const confirmed = { fact: 'networking.buyer_confirmed', about: id, payload: { need, structure, way } };
  return [confirmed, ...(await introduce(context, { ...introduction, buyerYes: true }))];
};

const Input = v.object({ introduction: Id, yes: v.boolean(), shares: v.optional(v.boolean(), false) });

/** The buyer chooses a cooperative that has said yes, or passes; or staff note what the buyer said. */
export const confirmInterest = command(Input, async (context, { introduction: id, yes, shares }) => {
  const introduction = (await introductionForUpdate(context.tx, id, context.actor)).open(context.actor, mayConfirm);
  const way = speaksForBuyer(context.actor, introduction) ? 'account' : 'office';
  return writeBuyerAnswer(context, introduction, { yes, shares }, way);
});
