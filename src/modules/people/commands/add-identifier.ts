import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { forgetSecrets } from '../../../platform/messages/index.ts';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { openChallenge, useChallenge } from '../challenges.ts';
import { sendCodeMessage, toOf } from '../code-messages.ts';
import { Code, Id, Language } from '../inputs.ts';
import { spend } from '../limits.ts';
import { command } from '../room.ts';
import { addIdentifier, challengeForUpdate, ownerOf } from '../rows.ts';
import { spendTry } from '../tries.ts';
import { readTarget } from './send-code.ts';
import type { Typed } from './send-code.ts';
import { refuseMistake } from './sign-in-by-code.ts';

const Asked = v.object({
  kind: v.picklist(['phone', 'email']),
  target: v.string(),
  lang: Language,
  origin: v.string(),
});

const sendCodeToAdd = command(Asked, async (context, { kind, target, lang, origin }) => {
  const person = context.actor.id!;
  const { id, code } = await openChallenge(context, { purpose: 'add_identifier', kind, target, person, lang });
  await sendCodeMessage(context, { kind, target, lang, origin, code });
  return [{ fact: 'people.code_sent', about: id, payload: { kind, purpose: 'add_identifier' } }];
});

/** A code to a second number or address of the actor; the same limits as to sign in. @returns the challenge's id. */
export const askToAdd = async (
  caller: Caller,
  { typed, lang, origin, from }: { typed: Typed; lang: Lang; origin: string; from: string },
): Promise<{ challenge: string; target: string }> => {
  allow(caller.actor, caller.actor.kind === 'person');
  const { kind, target } = readTarget(typed);
  await spend(caller, 'code_from', from);
  await spend(caller, 'code_to', target);
  const facts = await sendCodeToAdd(caller, { kind, target, lang, origin });
  return { challenge: facts[0]!.about, target };
};

const proveIdentifier = command(v.object({ challenge: Id, code: Code }), async (context, { challenge: id, code }) => {
  const { tx, actor, now } = context;
  const found = await challengeForUpdate(context, { id });
  allow(actor, found !== undefined && actor.kind === 'person' && found.person === actor.id);
  const mistake = await spendTry(context, found, { purpose: 'add_identifier', code });
  if (mistake) return [mistake];
  const { kind, target } = found!;
  await useChallenge(context, id);
  await forgetSecrets(context, toOf(kind!, target!));
  const owner = await ownerOf(context, kind!, target!);
  if (owner && owner.person !== actor.id) refuse('people.identifier_taken');
  if (owner) await tx.updateTable('people.identifier').set({ verified_at: now }).where('id', '=', owner.id).execute();
  else await addIdentifier(context, { person: actor.id!, kind: kind!, value: target!, verified: true });
  return [{ fact: 'people.identifier_verified', about: actor.id!, payload: { kind: kind! } }];
});

/** Adds the number or address once its code is typed. @throws Refusal identifier_taken when another account has it. */
export const addByCode = async (
  caller: Caller,
  { from, ...input }: { challenge: string; code: string; from: string },
): Promise<Fact[]> => {
  await spend(caller, 'try_from', from);
  const facts = await proveIdentifier(caller, input);
  refuseMistake(facts);
  return facts;
};
