import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { endPostings } from '../ending.ts';
import { command } from '../room.ts';

/** Ends what stood until a day that is over. */
export const expirePostings = command(v.object({}), async (context) => {
  allow(context.actor, context.actor.kind === 'system');
  return endPostings(context, {
    which: (posting) => posting.where('closes_on', '<', dayOf(context.now)),
    state: 'expired',
    why: null,
    drafts: false,
  });
});
