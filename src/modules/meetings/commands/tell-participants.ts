import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const To = v.union([v.object({ phone: v.string() }), v.object({ email: v.string() })]);

const Input = v.object({
  day: Id,
  /** What is said once: the journal entry that it is said for. */
  occasion: v.string(),
  kind: v.string(),
  messages: v.array(
    v.object({
      participant: Id,
      to: To,
      lang: v.picklist(['fr', 'ar', 'en']),
      subject: v.string(),
      text: v.string(),
      actionUrl: v.optional(v.string()),
    }),
  ),
});

/** Sends to each participant what is to be said of the day; the same occasion never twice. */
export const tellParticipants = command(Input, async (context, { day, occasion, kind, messages }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  if (messages.length === 0) return [];
  const fresh = await tx
    .insertInto('meetings.told')
    .values(messages.map(({ participant }) => ({ participant, occasion, at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('participant')
    .execute();
  const untold = new Set(fresh.map(({ participant }) => participant));
  const due = messages.filter(({ participant }) => untold.has(participant));
  for (const { to, lang, subject, text, actionUrl } of due)
    await sendMessage(context, {
      ...{ kind, to, lang, text },
      ...('email' in to ? { subject } : {}),
      ...(actionUrl === undefined ? {} : { actionUrl }),
    });
  if (due.length === 0) return [];
  return [{ fact: 'meetings.participants_told', about: day, payload: { kind, messages: due.length } }];
});
