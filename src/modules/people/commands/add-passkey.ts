import { verifyRegistrationResponse } from '@simplewebauthn/server';
import type { RegistrationResponseJSON, VerifiedRegistrationResponse } from '@simplewebauthn/server';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Made, takeQuestion } from '../answers.ts';
import { command } from '../room.ts';

const Input = v.object({
  origin: v.string(),
  /** What the person will recognise it by: the browser that made it. */
  name: v.pipe(v.string(), v.trim(), v.maxLength(60)),
  answer: Made,
});

const verified = async (
  answer: RegistrationResponseJSON,
  question: string,
  origin: string,
): Promise<VerifiedRegistrationResponse> => {
  try {
    return await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: question,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      requireUserVerification: false,
    });
  } catch {
    return { verified: false };
  }
};

/** Keeps the passkey that the actor's browser has just made for this site. */
export const addPasskey = command(Input, async (context, { origin, name, answer }) => {
  const { tx, actor, now } = context;
  const { question, challenge } = await takeQuestion(context, answer.response.clientDataJSON, 'passkey_add');
  allow(actor, actor.kind === 'person' && challenge.person === actor.id);
  const { registrationInfo } = await verified(answer as RegistrationResponseJSON, question, origin);
  if (!registrationInfo) return refuse('people.passkey_not_proven');
  const { id: credential, publicKey, counter } = registrationInfo.credential;
  const id = newId();
  await tx
    .insertInto('people.passkey')
    .values({
      id,
      person: actor.id!,
      credential,
      public_key: Buffer.from(publicKey),
      counter,
      name,
      transports: answer.response.transports,
      added_at: now,
      used_at: null,
    })
    .execute();
  return [{ fact: 'people.passkey_added', about: actor.id!, payload: { passkey: id } }];
});
