import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { isContestToken } from '../contest-link.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const Input = v.object({ mandate: Id, token: v.string(), secret: v.string() });

/**
 * The cooperative says that it gave no such mandate: the application is stopped, and the office sees it. Whoever holds
 * the link of the message may, without an account: it was sent to the cooperative alone.
 */
export const contestMandate = command(Input, async ({ tx, now }, { mandate, token, secret }) => {
  if (!isContestToken(secret, mandate, token)) return hide();
  const contested = await tx
    .updateTable('calls.mandate')
    .set({ contested_at: now })
    .where('id', '=', mandate)
    .where('contested_at', 'is', null)
    .returning('application')
    .executeTakeFirst();
  return contested ? [{ fact: 'calls.mandate_contested', about: contested.application, payload: { mandate } }] : [];
});
