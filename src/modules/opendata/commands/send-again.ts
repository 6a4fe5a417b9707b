import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { mayEnd } from '../policy.ts';
import { command } from '../room.ts';
import { subscriptionForUpdate } from '../rows.ts';
import { deliver } from '../webhooks/deliver.ts';

/** A delivery is sent once more from the beginning, under the same id, so that a receiver that has it knows it again. */
export const sendAgain = command(
  v.object({ subscription: v.pipe(v.string(), v.uuid()), delivery: v.pipe(v.string(), v.uuid()) }),
  async ({ tx, actor, now, later }, { subscription, delivery }) => {
    const { state } = (await subscriptionForUpdate(tx, actor, subscription)).open(actor, mayEnd);
    if (state === 'ended') refuse('opendata.subscription_ended');
    const again = await tx
      .updateTable('opendata.delivery')
      .set({ state: 'waiting', tries: 0, next_at: now })
      .where('id', '=', delivery)
      .where('subscription', '=', subscription)
      .where('state', '!=', 'waiting')
      .returning('id')
      .executeTakeFirst();
    if (again) await later(deliver, { delivery });
    else
      allow(
        actor,
        (await tx
          .selectFrom('opendata.delivery')
          .select('id')
          .where('id', '=', delivery)
          .where('subscription', '=', subscription)
          .executeTakeFirst()) !== undefined,
      );
    return again ? [{ fact: 'opendata.delivery_repeated', about: delivery, payload: { subscription } }] : [];
  },
);
