import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { tendsIntroduction } from '../introductions/introduction-policy.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import { moveOpportunity, opportunityOf } from '../introductions/outcomes.ts';
import { command } from '../room.ts';
import { amountCodes } from '../rules/outcome.ts';

const Input = v.object({
  introduction: Id,
  result: v.picklist(['agreed', 'delivered', 'lost'], 'networking.result_missing'),
  amount: v.optional(v.nullable(v.picklist(amountCodes)), null),
  /** What both sides said when they were asked. */
  why: v.pipe(v.string(), v.trim(), v.minLength(2, 'invalid.non_empty'), v.maxLength(500)),
});

/** The office settles an outcome of which the two sides tell different things, having asked both. */
export const settleOutcome = command(Input, async (context, { introduction: id, result, amount, why }) => {
  const { tx, actor, now } = context;
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, tendsIntroduction);
  const opportunity = await opportunityOf(tx, introduction);
  await moveOpportunity(context, opportunity.id, { state: result, amount: result === 'lost' ? null : amount });
  await tx
    .updateTable('networking.opportunity')
    .set({ differs: null, settled_by: actor.id, settled_why: why, settled_at: now })
    .where('id', '=', opportunity.id)
    .execute();
  return [{ fact: 'networking.outcome_settled', about: opportunity.id, payload: { result, amount } }];
});
