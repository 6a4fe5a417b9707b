import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { command } from '../room.ts';
import { participantForUpdate } from '../rows.ts';

/** The link that somebody was sent opens nothing any more; an invitation sends another. */
export const renewLink = command(v.object({ participant: Id }), async ({ tx, actor }, { participant: id }) => {
  const one = (await participantForUpdate(tx, id, actor)).open(actor, mayHelpDay);
  await tx
    .updateTable('meetings.participant')
    .set((set) => ({ link_version: set('link_version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  return [{ fact: 'meetings.link_renewed', about: id, payload: { day: one.day } }];
});
