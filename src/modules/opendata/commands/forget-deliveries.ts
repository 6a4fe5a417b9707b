import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { command } from '../room.ts';

/** How long what became of a delivery is shown. */
const days = 90;

/** What is over and was long shown is forgotten; the journal has the facts themselves. */
export const forgetDeliveries = command(v.object({}), async ({ tx, actor, now }) => {
  allow(actor, actor.kind === 'system');
  await tx
    .deleteFrom('opendata.delivery')
    .where('state', '!=', 'waiting')
    .where('happened_at', '<', new Date(now.getTime() - days * 86_400_000))
    .execute();
  return [];
});
