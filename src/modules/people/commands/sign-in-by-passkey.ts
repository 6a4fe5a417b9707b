import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server';
import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Used, takeQuestion } from '../answers.ts';
import { openSession } from '../enter.ts';
import { Arrival } from '../inputs.ts';
import { command } from '../room.ts';

const Input = v.object({ origin: v.string(), answer: Used, ...Arrival });

/** The counter after this use, or null when the answer does not prove the passkey. */
const proven = async (
  response: AuthenticationResponseJSON,
  { question, origin, credential }: { question: string; origin: string; credential: WebAuthnCredential },
): Promise<number | null> => {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: question,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      credential,
      requireUserVerification: false,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
};

/** Signs in with a passkey. @throws Refusal passkey_not_proven, whatever was wrong with it. */
export const signInByPasskey = command(Input, async (context, { origin, answer, ...coming }) => {
  const { tx, now } = context;
  const { question } = await takeQuestion(context, answer.response.clientDataJSON, 'passkey_sign_in');
  const known = await tx
    .selectFrom('people.passkey')
    .selectAll()
    .where('credential', '=', answer.id)
    .forUpdate()
    .executeTakeFirst();
  if (!known) return refuse('people.passkey_not_proven');
  const credential: WebAuthnCredential = {
    id: known.credential,
    publicKey: new Uint8Array(known.public_key),
    counter: Number(known.counter),
    transports: known.transports,
  };
  const counter = await proven(answer as AuthenticationResponseJSON, { question, origin, credential });
  if (counter === null) return refuse('people.passkey_not_proven');
  await tx.updateTable('people.passkey').set({ counter, used_at: now }).where('id', '=', known.id).execute();
  return openSession(context, known.person, 'passkey', coming);
});
