import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { mayEnd } from '../policy.ts';
import { command } from '../room.ts';
import { subscriptionForUpdate } from '../rows.ts';

/** A subscription is ended for good, or goes on after it was paused. */
export const turnSubscription = command(
  v.object({ subscription: v.pipe(v.string(), v.uuid()), to: v.picklist(['active', 'ended']) }),
  async ({ tx, actor, now }, { subscription, to }) => {
    const { state } = (await subscriptionForUpdate(tx, actor, subscription)).open(actor, mayEnd);
    if (state === to) return [];
    if (state === 'ended') refuse('opendata.subscription_ended');
    await tx
      .updateTable('opendata.subscription')
      .set({ state: to, changed_at: now })
      .where('id', '=', subscription)
      .execute();
    return [
      { fact: to === 'ended' ? 'opendata.subscription_ended' : 'opendata.subscription_resumed', about: subscription },
    ];
  },
);
