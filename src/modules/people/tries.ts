import type { Fact } from '../../platform/journal/fact.ts';
import { refuse } from '../../platform/refusals.ts';
import { reasonNotToTry } from './rules/challenge.ts';
import type { PeopleContext } from './rows.ts';
import { codeDigest, sameDigest } from './secrets.ts';
import type { ChallengePurpose, ChallengeTable } from './tables.ts';

/** The challenge, open and of this purpose. @throws Refusal code_expired (also when there is none), code_used, code_locked. */
export const openForTry = (
  { now }: Pick<PeopleContext, 'now'>,
  challenge: ChallengeTable | undefined,
  purposes: readonly ChallengePurpose[],
): ChallengeTable => {
  if (!challenge || !purposes.includes(challenge.purpose)) return refuse('people.code_expired');
  const reason = reasonNotToTry(challenge, now);
  return reason ? refuse(`people.${reason}`) : challenge;
};

/**
 * Takes one of the five tries of a code. The row is locked by the caller, so that two tries at once are two.
 * @returns the fact of a mistake, to be committed; or nothing when the code is right.
 */
export const spendTry = async (
  context: PeopleContext,
  found: ChallengeTable | undefined,
  { purpose, code }: { purpose: ChallengePurpose; code: string },
): Promise<Fact | null> => {
  const challenge = openForTry(context, found, [purpose]);
  const { id, tries_left, code_hash } = challenge;
  if (code_hash !== null && sameDigest(code_hash, codeDigest(id, code))) return null;
  const left = tries_left - 1;
  await context.tx.updateTable('people.challenge').set({ tries_left: left }).where('id', '=', id).execute();
  return { fact: 'people.code_mistaken', about: id, payload: { left } };
};
