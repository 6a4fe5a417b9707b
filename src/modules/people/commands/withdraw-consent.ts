import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { tellFollowers } from '../consent-followers.ts';
import { Id } from '../inputs.ts';
import { mayWithdrawConsent } from '../policy.ts';
import { command } from '../room.ts';
import { consentPurposes } from '../rules/consent.ts';

const Input = v.object({ subject: Id, purpose: v.picklist(consentPurposes) });

/** Takes a consent back, from now on. What was done while it stood is not undone; what still stands on it, in the rooms above, is. */
export const withdrawConsent = command(Input, async (context, { subject, purpose }) => {
  const { tx, actor, now } = context;
  allow(actor, mayWithdrawConsent(actor, { subject }));
  const withdrawn = await tx
    .updateTable('people.consent')
    .set({ withdrawn_at: now, withdrawn_by: actor.id })
    .where('subject', '=', subject)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!withdrawn) return refuse('people.consent_not_given');
  const followed = await tellFollowers(context, [{ subject, purpose }]);
  return [
    { fact: 'people.consent_withdrawn', about: subject, payload: { consent: withdrawn.id, purpose } },
    ...followed,
  ];
});
