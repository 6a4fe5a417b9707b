import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { endPostings } from '../ending.ts';
import { Id, note } from '../inputs.ts';
import { mayWrite } from '../policy.ts';
import { command } from '../room.ts';
import { closedReasons, isShown } from '../rules/posting.ts';
import { postingForUpdate } from '../rows.ts';

const Closed = v.object({ id: Id, why: v.picklist(closedReasons), note: note(500) });

/** Closes a need or an offer that was shown: it was answered, or is not wanted any more. */
export const closePosting = command(Closed, async (context, { id, why, note: said }) => {
  const posting = (await postingForUpdate(context.tx, id, context.actor)).open(context.actor, mayWrite);
  if (!isShown(posting)) refuse('networking.not_open');
  return endPostings(context, { which: (one) => one.where('id', '=', id), state: 'closed', why, note: said });
});
