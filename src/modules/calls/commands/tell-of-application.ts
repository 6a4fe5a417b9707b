import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { Id, Lang } from '../inputs.ts';
import { command } from '../room.ts';

const To = v.union([v.object({ phone: v.string() }), v.object({ email: v.string() })]);

const Message = v.object({
  lang: Lang,
  to: To,
  subject: v.string(),
  text: v.string(),
  actionUrl: v.optional(v.string()),
});

export type ApplicationMessage = v.InferInput<typeof Message>;

const Input = v.object({
  application: Id,
  /** What is said once: a journal entry, or the name of a reminder. */
  occasion: v.string(),
  kind: v.string(),
  messages: v.array(Message),
});

/** Sends what is to be said of an application, to each address once; the same occasion never twice. */
export const tellOfApplication = command(Input, async (context, { application, occasion, kind, messages }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const told = await tx
    .insertInto('calls.told')
    .values({ application, occasion, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('occasion')
    .executeTakeFirst();
  if (!told) return [];
  for (const { subject, actionUrl, ...message } of messages) {
    await sendMessage(context, {
      ...message,
      kind,
      ...('email' in message.to ? { subject } : {}),
      ...(actionUrl === undefined ? {} : { actionUrl }),
    });
  }
  if (kind === 'calls.mandate')
    await tx.updateTable('calls.mandate').set({ told_at: now }).where('application', '=', application).execute();
  return [{ fact: 'calls.applicant_told', about: application, payload: { kind, messages: messages.length } }];
});
