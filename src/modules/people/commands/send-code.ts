import * as v from 'valibot';
import { parse } from '../../../platform/command.ts';
import type { Caller } from '../../../platform/ground.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { openChallenge } from '../challenges.ts';
import { sendCodeMessage } from '../code-messages.ts';
import { Email, Language, Phone } from '../inputs.ts';
import { spend } from '../limits.ts';
import { command } from '../room.ts';
import { ownerOf } from '../rows.ts';

const Input = v.object({
  kind: v.picklist(['phone', 'email']),
  target: v.string(),
  lang: Language,
  origin: v.string(),
});

/**
 * A code to a phone, a code and a link to an e-mail address, whether anybody here has it or not: both take the same
 * way and the same time, and whoever proves it has an account.
 */
const sendCode = command(Input, async (context, { kind, target, lang, origin }) => {
  const reads = (await ownerOf(context, kind, target))?.lang ?? lang;
  const { id, code, link } = await openChallenge(context, { purpose: 'sign_in', kind, target, lang });
  await sendCodeMessage(context, { kind, target, lang: reads, origin, code, link });
  return [{ fact: 'people.code_sent', about: id, payload: { kind, purpose: 'sign_in' } }];
});

export type Typed = { phone: string } | { email: string };

/** What was typed, normalised. @throws Invalid on the field `phone` or `email`. */
export const readTarget = (typed: Typed): { kind: 'phone' | 'email'; target: string } =>
  'phone' in typed
    ? { kind: 'phone', target: parse(v.object({ phone: Phone }), typed).phone }
    : { kind: 'email', target: parse(v.object({ email: Email }), typed).email };

/**
 * Asks for a code to sign in, within the limits per number and per place.
 * @param from the network the request comes from. @returns the challenge's id. @throws Refusal people.too_often.
 */
export const askCode = async (
  caller: Caller,
  { typed, lang, origin, from }: { typed: Typed; lang: Lang; origin: string; from: string },
): Promise<{ challenge: string; target: string }> => {
  const { kind, target } = readTarget(typed);
  await spend(caller, 'code_from', from);
  await spend(caller, 'code_to', target);
  const facts = await sendCode(caller, { kind, target, lang, origin });
  return { challenge: facts[0]!.about, target };
};
