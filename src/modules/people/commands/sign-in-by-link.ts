import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { forgetSecrets } from '../../../platform/messages/index.ts';
import { useChallenge } from '../challenges.ts';
import { toOf } from '../code-messages.ts';
import { accountOf, openSession } from '../enter.ts';
import { Arrival } from '../inputs.ts';
import { spend } from '../limits.ts';
import { command } from '../room.ts';
import { challengeForUpdate } from '../rows.ts';
import { digest } from '../secrets.ts';
import { openForTry } from '../tries.ts';

const Input = v.object({ link: v.pipe(v.string(), v.maxLength(100)), ...Arrival });

const followLink = command(Input, async (context, { link, ...coming }) => {
  const found = await challengeForUpdate(context, { link: digest(link) });
  const { id, kind, target, lang } = openForTry(context, found, ['sign_in', 'invitation']);
  await useChallenge(context, id);
  await forgetSecrets(context, toOf(kind!, target!));
  const { person, facts } = await accountOf(context, { kind: kind!, value: target!, lang });
  return [...facts, ...(await openSession(context, person, kind!, coming))];
});

/** Signs in with the link of a mail or of an invitation, once, and only by a button: scanners of mails open links. */
export const signInByLink = async (
  caller: Caller,
  { from, ...input }: v.InferInput<typeof Input> & { from: string },
): Promise<Fact[]> => {
  await spend(caller, 'try_from', from);
  return followLink(caller, input);
};
