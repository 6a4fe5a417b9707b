import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { allow } from '../../../platform/rights.ts';
import { mayOwn, maySee } from '../policy.ts';
import { query } from '../room.ts';
import type { SubscriptionState } from '../tables.ts';

export interface SubscriptionShown {
  id: string;
  owner: string;
  title: string;
  address: string;
  facts: string[];
  state: SubscriptionState;
  madeAt: Date;
}

const shown = ['id', 'owner', 'title', 'address', 'facts', 'state', 'made_at as madeAt'] as const;

/** One's own subscriptions, those that are ended left out. */
export const mySubscriptions = query(v.object({}), async ({ tx, actor }): Promise<SubscriptionShown[]> => {
  allow(actor, mayOwn(actor));
  return tx
    .selectFrom('opendata.subscription')
    .select(shown)
    .where('owner', '=', actor.id as string)
    .where('state', '!=', 'ended')
    .orderBy('made_at')
    .execute();
});

const seen = 100;

/** One subscription and its last hundred deliveries, the newest first. */
export const subscriptionShown = query(
  v.object({ subscription: v.pipe(v.string(), v.uuid()) }),
  async ({ tx, actor }, { subscription: id }) => {
    const row = await tx.selectFrom('opendata.subscription').select(shown).where('id', '=', id).executeTakeFirst();
    const subscription = locked<SubscriptionShown>(row, actor).open(actor, maySee);
    const deliveries = await tx
      .selectFrom('opendata.delivery')
      .select([
        'id',
        'entry',
        'fact',
        'happened_at as happenedAt',
        'state',
        'tries',
        'status',
        'problem',
        'next_at as nextAt',
      ])
      .where('subscription', '=', id)
      .orderBy('happened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(seen)
      .execute();
    return { ...subscription, deliveries };
  },
);

export interface DeliveryToSend {
  entry: string;
  fact: string;
  about: string;
  happenedAt: Date;
  address: string;
  secret: string;
}

/** What a try needs; null when it is delivered, given up, or its subscription over. */
export const deliveryToSend = query(
  v.object({ delivery: v.pipe(v.string(), v.uuid()) }),
  async ({ tx, actor }, { delivery }): Promise<DeliveryToSend | null> => {
    allow(actor, actor.kind === 'system');
    const row = await tx
      .selectFrom('opendata.delivery as delivery')
      .innerJoin('opendata.subscription as subscription', 'subscription.id', 'delivery.subscription')
      .select(['entry', 'fact', 'about', 'happened_at as happenedAt', 'address', 'secret'])
      .where('delivery.id', '=', delivery)
      .where('delivery.state', '=', 'waiting')
      .where('subscription.state', '!=', 'ended')
      .executeTakeFirst();
    return row ?? null;
  },
);
