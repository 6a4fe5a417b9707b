import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const Input = v.object({
  engagement: Id,
  /** The journal entry that it is said for: said once. */
  occasion: v.string(),
  kind: v.string(),
  to: v.union([v.object({ phone: v.string() }), v.object({ email: v.string() })]),
  lang: v.picklist(['fr', 'ar', 'en']),
  subject: v.string(),
  text: v.string(),
});

/** Sends to a cooperative what is to be said of its accompaniment; the same occasion never twice. For the house alone. */
export const tellCooperative = command(
  Input,
  async (context, { engagement, occasion, kind, to, lang, subject, text }) => {
    const { tx, actor, now } = context;
    allow(actor, actor.kind === 'system');
    const fresh = await tx
      .insertInto('accompaniment.told')
      .values({ engagement, occasion, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('engagement')
      .executeTakeFirst();
    if (!fresh) return [];
    await sendMessage(context, { kind, to, lang, text, ...('email' in to ? { subject } : {}) });
    return [{ fact: 'accompaniment.cooperative_told', about: engagement, payload: { kind } }];
  },
);
