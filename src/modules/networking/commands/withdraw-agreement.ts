import { refuse } from '../../../platform/refusals.ts';
import { withdrawConsent } from '../../people/index.ts';
import { OneId } from '../inputs.ts';
import { mayWrite } from '../policy.ts';
import { command } from '../room.ts';
import { postingForUpdate } from '../rows.ts';

/**
 * Takes back the agreement that a need or an offer stands on, as whoever asks has said. All that stands on it, this one
 * and others, is in no list, index or export any more when the sentence is said.
 */
export const withdrawAgreement = command(OneId, async (context, { id }) => {
  const { tx, actor } = context;
  const { consentSubject: subject } = (await postingForUpdate(tx, id, actor)).open(actor, mayWrite);
  if (subject === null) return refuse('networking.consent_missing');
  return withdrawConsent.within(context, { subject, purpose: 'be_introduced' });
});
