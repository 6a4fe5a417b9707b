import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { Id, Lang } from '../inputs.ts';
import { command } from '../room.ts';

const To = v.union([v.object({ phone: v.string() }), v.object({ email: v.string() })]);

const Input = v.object({
  application: Id,
  /** What is said once: a journal entry, or the name of a reminder. */
  occasion: v.string(),
  kind: v.string(),
  lang: Lang,
  to: v.array(To),
  subject: v.string(),
  text: v.string(),
  actionUrl: v.optional(v.string()),
});

/** Sends what is to be said of an application, to each address once; the same occasion never twice. */
export const tellOfApplication = command(Input, async (context, { application, occasion, to, ...message }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const told = await tx
    .insertInto('calls.told')
    .values({ application, occasion, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('occasion')
    .executeTakeFirst();
  if (!told) return [];
  const { subject, actionUrl, ...common } = message;
  for (const one of to) {
    await sendMessage(context, {
      ...common,
      to: one,
      ...('email' in one ? { subject } : {}),
      ...(actionUrl === undefined ? {} : { actionUrl }),
    });
  }
  if (message.kind === 'calls.mandate')
    await tx.updateTable('calls.mandate').set({ told_at: now }).where('application', '=', application).execute();
  return [{ fact: 'calls.applicant_told', about: application, payload: { kind: message.kind, messages: to.length } }];
});
