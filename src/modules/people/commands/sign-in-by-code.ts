import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { forgetSecrets } from '../../../platform/messages/index.ts';
import { refuse } from '../../../platform/refusals.ts';
import { useChallenge } from '../challenges.ts';
import { toOf } from '../code-messages.ts';
import { accountOf, openSession } from '../enter.ts';
import { Arrival, Code, Id } from '../inputs.ts';
import { spend } from '../limits.ts';
import { command } from '../room.ts';
import { challengeForUpdate } from '../rows.ts';
import { spendTry } from '../tries.ts';

const Input = v.object({ challenge: Id, code: Code, ...Arrival });

const tryCode = command(Input, async (context, { challenge: id, code, ...coming }) => {
  const challenge = await challengeForUpdate(context, { id });
  const mistake = await spendTry(context, challenge, { purpose: 'sign_in', code });
  if (mistake) return [mistake];
  const { kind, target, lang } = challenge!;
  await useChallenge(context, id);
  await forgetSecrets(context, toOf(kind!, target!));
  const { person, facts } = await accountOf(context, { kind: kind!, value: target!, lang });
  return [...facts, ...(await openSession(context, person, kind!, coming))];
});

/** A wrong try has to be remembered, so its transaction commits; only then the reader is told. */
export const refuseMistake = (facts: Fact[]): void => {
  const mistake = facts.find(({ fact }) => fact === 'people.code_mistaken');
  if (!mistake) return;
  const left = Number(mistake.payload?.['left'] ?? 0);
  refuse(left === 0 ? 'people.code_locked' : 'people.code_wrong', { left });
};

/**
 * Signs in with the code that was sent, or opens the account of a number nobody had.
 * @param token made by the caller with `newToken`. @throws Refusal code_wrong, code_locked, code_expired, code_used.
 */
export const signInByCode = async (
  caller: Caller,
  { from, ...input }: v.InferInput<typeof Input> & { from: string },
): Promise<Fact[]> => {
  await spend(caller, 'try_from', from);
  const facts = await tryCode(caller, input);
  refuseMistake(facts);
  return facts;
};
