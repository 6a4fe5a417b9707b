import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { openChallenge } from '../challenges.ts';
import { Language } from '../inputs.ts';
import { spend } from '../limits.ts';
import { command, query } from '../room.ts';

export interface Site {
  /** As browsers see it: 'https://twiza.example'. */
  origin: string;
  /** What the phone shows beside the passkey. */
  name: string;
}

const Asked = v.object({ link: v.string(), lang: Language, purpose: v.picklist(['passkey_add', 'passkey_sign_in']) });

const keepQuestion = command(Asked, async (context, { link, lang, purpose }) => {
  const person = purpose === 'passkey_add' ? { person: context.actor.id! } : {};
  await openChallenge(context, { purpose, lang, link, minutes: 5, ...person });
  return [];
});

const ownCredentials = query(v.object({}), async ({ tx, actor }) => {
  const person = await tx
    .selectFrom('people.person')
    .select(['id', 'name'])
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow();
  const passkeys = await tx
    .selectFrom('people.passkey')
    .select(['credential as id', 'transports'])
    .where('person', '=', person.id)
    .execute();
  return { person, passkeys };
});

/** What the browser needs to make a passkey for the actor. */
export const askToAddPasskey = async (
  caller: Caller,
  { site, lang }: { site: Site; lang: Lang },
): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  allow(caller.actor, caller.actor.kind === 'person');
  const { person, passkeys } = await ownCredentials(caller, {});
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: new URL(site.origin).hostname,
    userID: new TextEncoder().encode(person.id),
    userName: person.name || site.name,
    userDisplayName: person.name,
    excludeCredentials: passkeys,
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  });
  await keepQuestion(caller, { link: options.challenge, lang, purpose: 'passkey_add' });
  return options;
};

/** What the browser needs to offer the passkeys it has for this site; it is not told whose. */
export const askForPasskey = async (
  caller: Caller,
  { site, lang, from }: { site: Site; lang: Lang; from: string },
): Promise<PublicKeyCredentialRequestOptionsJSON> => {
  await spend(caller, 'passkey_from', from);
  const options = await generateAuthenticationOptions({
    rpID: new URL(site.origin).hostname,
    userVerification: 'preferred',
  });
  await keepQuestion(caller, { link: options.challenge, lang, purpose: 'passkey_sign_in' });
  return options;
};
