import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { endPostings } from '../ending.ts';
import { Id, note } from '../inputs.ts';
import { mayWrite } from '../policy.ts';
import { command } from '../room.ts';
import { mayStillChange, withdrawnReasons } from '../rules/posting.ts';
import { postingForUpdate } from '../rows.ts';

const Withdrawn = v.object({ id: Id, why: v.picklist(withdrawnReasons), note: note(500) });

/** Takes back a need or an offer, shown or not. */
export const withdrawPosting = command(Withdrawn, async (context, { id, why, note: said }) => {
  const posting = (await postingForUpdate(context.tx, id, context.actor)).open(context.actor, mayWrite);
  if (!mayStillChange(posting)) refuse('networking.over');
  return endPostings(context, { which: (one) => one.where('id', '=', id), state: 'withdrawn', why, note: said });
});
