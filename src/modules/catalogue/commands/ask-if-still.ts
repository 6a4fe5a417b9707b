import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { sendMessage } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const Input = v.object({
  structure: Id,
  products: v.array(Id),
  lang: v.picklist(['fr', 'ar', 'en']),
  to: v.union([v.object({ phone: v.string() }), v.object({ email: v.string() })]),
  text: v.string(),
  actionUrl: v.string(),
});

/** Asks a structure whether what it shows is still so. Run twice, it asks once: what was asked is noted with the message. */
export const askIfStill = command(Input, async (context, { structure, products, lang, to, text, actionUrl }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const asked = await tx
    .updateTable('catalogue.product')
    .set({ asked_at: now })
    .where(sql<boolean>`id = any(${products}::uuid[])`)
    .where('structure', '=', structure)
    .where('state', '=', 'shown')
    .where(sql<boolean>`(asked_at is null or asked_at < ${now}::timestamptz - interval '150 days')`)
    .returning('id')
    .execute();
  if (asked.length === 0) return [];
  const subject = 'email' in to ? { subject: text.slice(0, 80) } : {};
  const message = await sendMessage(context, { kind: 'catalogue.still_so', to, lang, text, actionUrl, ...subject });
  // In the order in which the message names them: "2 yes" is an answer.
  const named = products.filter((product) => asked.some(({ id }) => id === product));
  if ('phone' in to)
    await tx
      .insertInto('catalogue.season_question')
      .values({ id: newId(), message, products: named, asked_at: now })
      .execute();
  return [{ fact: 'catalogue.structure_asked', about: structure, payload: { products: asked.map(({ id }) => id) } }];
});
