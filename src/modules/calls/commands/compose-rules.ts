import * as v from 'valibot';
import { Invalid, refuse } from '../../../platform/refusals.ts';
import { EligibilityRuleInput, questionsNotAsked } from '../../forms/index.ts';
import type { EligibilityRule } from '../../forms/index.ts';
import { Id } from '../inputs.ts';
import { markOf } from '../mark-of.ts';
import { mayRunCall } from '../policy.ts';
import { command } from '../room.ts';
import { callForUpdate } from '../rows.ts';
import { faultsOfComposedRules } from '../rules/composed-rules.ts';
import { reasonNotToCompose } from '../rules/composing.ts';

const Input = v.object({
  call: Id,
  /** The mark of the rules that the page was showing (mark-of.ts). */
  seen: v.string(),
  rules: v.pipe(v.array(EligibilityRuleInput), v.maxLength(30)),
});

/** Writes down who may apply to a call that is still a draft; refused when somebody changed it since it was shown. */
export const composeRules = command(Input, async ({ tx, actor }, { call: id, seen, rules: sent }) => {
  const call = (await callForUpdate(tx, id, actor)).open(actor, mayRunCall);
  const reason = reasonNotToCompose(call);
  if (reason) refuse(`calls.${reason}`);
  const { form } = await tx
    .selectFrom('calls.call as call')
    .innerJoin('forms.version_published as form', 'form.id', 'call.form_version')
    .select('form.definition as form')
    .where('call.id', '=', id)
    .executeTakeFirstOrThrow();
  const rules = sent as EligibilityRule[];
  const faults = faultsOfComposedRules(rules, ({ when }) => questionsNotAsked(form, when));
  if (faults.length > 0) throw new Invalid(faults.map(({ field, code }) => ({ field, code: `calls.${code}` })));
  if (markOf(call.rules) !== seen) refuse('calls.composed_elsewhere');
  await tx
    .updateTable('calls.call')
    .set({ rules: JSON.stringify(rules) })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'calls.rules_composed', about: id, payload: { rules: rules.map(({ code }) => code) } }];
});
