import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { codeRead } from '../introductions/answer-codes.ts';
import { Id } from '../inputs.ts';
import { mayReadIntroduction, sideOf, tendsIntroduction } from '../introductions/introduction-policy.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import { writeOutcome } from '../introductions/outcomes.ts';
import { command } from '../room.ts';
import { amountCodes, otherwises, results } from '../rules/outcome.ts';
import { sides } from '../rules/introduction.ts';

const fields = {
  result: v.picklist(results, 'networking.result_missing'),
  amount: v.optional(v.nullable(v.picklist(amountCodes)), null),
  otherwise: v.optional(v.picklist(otherwises), 'unknown'),
};

const Input = v.object({
  introduction: Id,
  ...fields,
  /** For which side staff note it; whoever speaks for a side tells for that one. */
  side: v.optional(v.nullable(v.picklist(sides)), null),
});

/** One side tells what became of an introduction; told again, it replaces what it told before. */
export const tellOutcome = command(Input, async (context, { introduction: id, side: noted, ...told }) => {
  const { tx, actor } = context;
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, mayReadIntroduction);
  const own = actor.kind === 'system' ? null : sideOf(actor, introduction);
  const side = own ?? (tendsIntroduction(actor, introduction) ? noted : null) ?? refuse('networking.side_missing');
  return writeOutcome(context, introduction, { ...told, side }, own ? 'account' : 'agent');
});

const ByCode = v.object({ code: v.pipe(v.string(), v.maxLength(40)), ...fields });

/** The same by the link of a message. */
export const tellOutcomeByCode = command(ByCode, async (context, { code, ...told }) => {
  const { tx, actor, now } = context;
  const { introduction: id, side } = (await codeRead(tx, code, now)) ?? hide();
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, () => true);
  return writeOutcome(context, introduction, { ...told, side }, 'link');
});
