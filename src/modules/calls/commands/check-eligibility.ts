import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id, note } from '../inputs.ts';
import { mayCheckApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import { reasonNotToCheck, reasonNotToTrust } from '../rules/application.ts';

const Input = v.object({ application: Id, eligible: v.boolean(), note: v.optional(note(2000), '') });

/** The office's decision on an application's eligibility; a no needs its reason, which the cooperative is told. */
export const checkEligibility = command(Input, async ({ tx, actor, now }, { application: id, eligible, note: why }) => {
  const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayCheckApplication);
  const no = reasonNotToCheck(application.status, application.callState);
  if (no) refuse(`calls.${no}`);
  const unsure = eligible ? reasonNotToTrust(application) : null;
  if (unsure) refuse(`calls.${unsure}`);
  if (!eligible && why.length < 3) refuse('calls.refusal_needs_reason');
  await tx
    .updateTable('calls.application')
    .set({ status: eligible ? 'eligible' : 'ineligible', decided_at: now, decision_note: why })
    .where('id', '=', id)
    .execute();
  const fact = eligible ? 'calls.application_declared_eligible' : 'calls.application_declared_ineligible';
  return [{ fact, about: id, payload: { call: application.call, number: application.number } }];
});
