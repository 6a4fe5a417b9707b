import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const To = v.union([v.object({ phone: v.string() }), v.object({ email: v.string() })]);
const Said = v.object({
  to: To,
  lang: v.picklist(['fr', 'ar', 'en']),
  subject: v.string(),
  text: v.string(),
  actionUrl: v.string(),
});

/** Tells administrators of an exceptional opening, once however often it is asked. */
export const tellOpening = command(v.object({ opening: Id, said: v.array(Said) }), async (context, input) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const told = await tx
    .updateTable('privacy.opening')
    .set({ told_at: now })
    .where('id', '=', input.opening)
    .where('told_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!told) return [];
  for (const { subject, ...message } of input.said)
    await sendMessage(context, { ...message, kind: 'privacy.opening', ...('email' in message.to ? { subject } : {}) });
  return [{ fact: 'privacy.opening_told', about: input.opening, payload: { messages: input.said.length } }];
});
