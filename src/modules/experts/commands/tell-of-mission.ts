import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const Input = v.object({
  mission: Id,
  /** The journal entry that it is said for: once each. */
  entry: Id,
  kind: v.string(),
  lang: v.picklist(['fr', 'ar', 'en']),
  to: v.union([v.object({ phone: v.string() }), v.object({ email: v.string() })]),
  text: v.string(),
  actionUrl: v.nullable(v.string()),
});

/** Sends to one side what is to be said of a mission; the same occasion never twice. */
export const tellOfMission = command(Input, async (context, { mission, entry, kind, lang, to, text, actionUrl }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const fresh = await tx
    .insertInto('experts.told')
    .values({ mission, entry, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('mission')
    .executeTakeFirst();
  if (!fresh) return [];
  await sendMessage(context, {
    ...{ kind, to, lang, text },
    ...('email' in to ? { subject: text.slice(0, 80) } : {}),
    ...(actionUrl === null ? {} : { actionUrl }),
  });
  return [{ fact: 'experts.side_told', about: mission, payload: { kind } }];
});
