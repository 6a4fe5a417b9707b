import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { closeCall } from '../jobs.ts';
import { mayRunCall } from '../policy.ts';
import { command } from '../room.ts';
import { callForUpdate } from '../rows.ts';
import { standingOf } from '../rules/call.ts';
import { tellSearch } from '../searched.ts';

const Input = v.object({ id: Id, closesAt: v.date() });

/**
 * Gives applicants more time, also after the closing, or ends a call earlier; never in the past, where it would make
 * receipts late that were given in time, and never after the jury has begun.
 */
export const moveClosing = command(Input, async ({ tx, actor, now, later }, { id, closesAt }) => {
  const call = (await callForUpdate(tx, id, actor)).open(actor, mayRunCall);
  if (!['announced_soon', 'open', 'closed'].includes(standingOf(call, now))) refuse('calls.jury_has_started');
  if (closesAt <= now) refuse('calls.closes_in_the_past');
  if (closesAt <= call.opensAt) refuse('calls.closes_before_it_opens');
  await tx.updateTable('calls.call').set({ closes_at: closesAt }).where('id', '=', id).execute();
  await tellSearch(tx, id);
  await later(closeCall, { call: id }, { after: closesAt });
  return [
    {
      fact: 'calls.closing_moved',
      about: id,
      payload: { from: call.closesAt.toISOString(), to: closesAt.toISOString() },
    },
  ];
});
