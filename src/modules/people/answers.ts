import * as v from 'valibot';
import { useChallenge } from './challenges.ts';
import { challengeForUpdate } from './rows.ts';
import type { PeopleContext } from './rows.ts';
import { digest } from './secrets.ts';
import type { ChallengePurpose, ChallengeTable } from './tables.ts';
import { openForTry } from './tries.ts';

const text = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit));

const common = {
  id: text(1500),
  rawId: text(1500),
  type: v.literal('public-key'),
  authenticatorAttachment: v.optional(v.picklist(['platform', 'cross-platform'])),
  clientExtensionResults: v.optional(v.record(v.string(), v.unknown()), {}),
};

/** What `PublicKeyCredential.toJSON()` writes after a passkey was made. */
export const Made = v.object({
  ...common,
  response: v.object({
    clientDataJSON: text(4000),
    attestationObject: text(20_000),
    transports: v.optional(v.array(text(30)), []),
  }),
});

/** What it writes after a passkey was used. */
export const Used = v.object({
  ...common,
  response: v.object({
    clientDataJSON: text(4000),
    authenticatorData: text(4000),
    signature: text(4000),
    userHandle: v.optional(text(200)),
  }),
});

const questionOf = (clientDataJSON: string): string => {
  try {
    const read: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    const { challenge } = read as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
};

/** Our question that the answer names, taken so that it is answered once. @returns the question as we asked it. */
export const takeQuestion = async (
  context: PeopleContext,
  clientDataJSON: string,
  purpose: ChallengePurpose,
): Promise<{ question: string; challenge: ChallengeTable }> => {
  const question = questionOf(clientDataJSON);
  const challenge = openForTry(context, await challengeForUpdate(context, { link: digest(question) }), [purpose]);
  await useChallenge(context, challenge.id);
  return { question, challenge };
};
