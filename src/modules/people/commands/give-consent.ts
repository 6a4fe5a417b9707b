import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { mayRecordConsent } from '../policy.ts';
import { command } from '../room.ts';
import { consentPurposes, consentTextVersion, consentWays, subjectKinds } from '../rules/consent.ts';
import { spokenLangs } from '../rules/consent-wording.ts';

export const ConsentInput = v.object({
  /** Made by a phone without network; by the house otherwise. */
  id: v.optional(Id),
  subject: Id,
  subject_kind: v.picklist(subjectKinds),
  purpose: v.picklist(consentPurposes),
  how: v.picklist(consentWays),
  /** The wording that was shown or read aloud; by default today's. */
  text_version: v.optional(v.pipe(v.string(), v.maxLength(40)), consentTextVersion),
  /** The language in which it was read, where somebody read it. */
  lang: v.optional(v.nullable(v.picklist(spokenLangs)), null),
});

/**
 * A person, or a contact of the registry, allows one thing. Given once, it is in force until it is withdrawn.
 * `online` is for the person alone; staff record what was said or signed before them.
 */
export const giveConsent = command(ConsentInput, async ({ tx, actor, now }, { id: made, ...input }) => {
  allow(actor, mayRecordConsent(actor, input));
  const id = made ?? newId();
  await tx
    .insertInto('people.consent')
    .values({ id, ...input, proof: null, given_by: actor.id, given_at: now, withdrawn_by: null, withdrawn_at: null })
    .execute();
  const { purpose, how, subject, subject_kind, lang } = input;
  return [{ fact: 'people.consent_given', about: subject, payload: { consent: id, subject_kind, purpose, how, lang } }];
});
