import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { mayOwn } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotToCall } from '../rules/webhook.ts';
import { factsFor } from '../told-known.ts';
import { allowPrivate } from '../webhooks/settings.ts';

/** Subscriptions in force that one person may have at a time. */
const most = 10;

/** An address is told of facts from now on. Who asks makes the secret itself (`newSecret`) and shows it once. */
export const subscribe = command(
  v.object({
    id: v.pipe(v.string(), v.uuid()),
    secret: v.pipe(v.string(), v.startsWith('whsec_')),
    title: v.pipe(v.string(), v.trim(), v.nonEmpty('opendata.text_missing'), v.maxLength(120)),
    address: v.pipe(
      v.string(),
      v.trim(),
      v.check((address) => reasonNotToCall(address, allowPrivate()) !== 'not_an_address', 'opendata.not_an_address'),
      v.check((address) => reasonNotToCall(address, allowPrivate()) !== 'not_https', 'opendata.not_https'),
      v.check(
        (address) => reasonNotToCall(address, allowPrivate()) !== 'holds_a_password',
        'opendata.holds_a_password',
      ),
    ),
    facts: v.pipe(v.array(v.string()), v.minLength(1, 'opendata.fact_missing')),
  }),
  async ({ tx, actor, now }, { id, secret, title, address, facts }) => {
    allow(actor, mayOwn(actor));
    const open = new Set(factsFor(actor, false).map(({ fact }) => fact));
    allow(
      actor,
      facts.every((fact) => open.has(fact)),
    );
    const kept = await tx
      .selectFrom('opendata.subscription')
      .select('id')
      .where('owner', '=', actor.id as string)
      .where('state', '!=', 'ended')
      .execute();
    if (kept.length >= most) refuse('opendata.too_many_subscriptions', { limit: most });
    await tx
      .insertInto('opendata.subscription')
      .values({
        id,
        owner: actor.id as string,
        title,
        address,
        facts: [...new Set(facts)],
        secret,
        made_at: now,
        changed_at: now,
      })
      .execute();
    return [{ fact: 'opendata.subscribed', about: id, payload: { facts } }];
  },
);
