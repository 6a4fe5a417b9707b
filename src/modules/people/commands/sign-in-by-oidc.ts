import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { openSession } from '../enter.ts';
import { Arrival } from '../inputs.ts';
import { normalEmail } from '../rules/email.ts';
import { command } from '../room.ts';
import { addIdentifier, ownerOf } from '../rows.ts';
import type { PeopleContext } from '../rows.ts';

const Input = v.object({
  issuer: v.string(),
  subject: v.string(),
  /** Only an address that the issuer says to have verified. */
  email: v.nullable(v.string()),
  ...Arrival,
});

const invitedAt = async (context: PeopleContext, email: string | null) => {
  const address = email === null ? null : normalEmail(email);
  return address === null ? undefined : ownerOf(context, 'email', address);
};

/**
 * Signs in somebody whom the organisation's own directory has recognised: an account that is linked to that subject,
 * or the one invited at the address that the directory verified, which is linked now. Nobody else gets an account here.
 */
export const signInByOidc = command(Input, async (context, { issuer, subject, email, ...coming }) => {
  const { tx, now } = context;
  const value = `${issuer} ${subject}`;
  const linked = await ownerOf(context, 'oidc', value);
  if (linked) return openSession(context, linked.person, 'oidc', coming);
  const invited = await invitedAt(context, email);
  if (!invited) return refuse('people.oidc_not_invited');
  if (invited.verified_at === null) {
    await tx.updateTable('people.identifier').set({ verified_at: now }).where('id', '=', invited.id).execute();
  }
  await addIdentifier(context, { person: invited.person, kind: 'oidc', value, verified: true });
  const fact = { fact: 'people.identifier_verified', about: invited.person, payload: { kind: 'oidc' } };
  return [fact, ...(await openSession(context, invited.person, 'oidc', coming))];
});
