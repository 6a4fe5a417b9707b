import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const To = v.union([v.object({ phone: v.string() }), v.object({ email: v.string() })]);

const Input = v.object({
  session: Id,
  /** What is said once: the journal entry that it is said for. */
  occasion: v.string(),
  kind: v.string(),
  messages: v.array(
    v.object({
      structure: Id,
      to: To,
      lang: v.picklist(['fr', 'ar', 'en']),
      subject: v.string(),
      text: v.string(),
    }),
  ),
});

/** Sends to each cooperative what is to be said of a session; the same occasion never twice. */
export const tellOfSession = command(Input, async (context, { session, occasion, kind, messages }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  if (messages.length === 0) return [];
  const fresh = await tx
    .insertInto('trainings.told')
    .values(messages.map(({ structure }) => ({ session, structure, occasion, at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('structure')
    .execute();
  const untold = new Set(fresh.map(({ structure }) => structure));
  const due = messages.filter(({ structure }) => untold.has(structure));
  for (const { to, lang, subject, text } of due)
    await sendMessage(context, { kind, to, lang, text, ...('email' in to ? { subject } : {}) });
  if (due.length === 0) return [];
  return [{ fact: 'trainings.cooperatives_told', about: session, payload: { kind, messages: due.length } }];
});
