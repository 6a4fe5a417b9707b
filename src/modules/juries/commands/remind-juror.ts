import { sql } from 'kysely';
import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { only, panelToRead, seatForUpdate } from '../rows.ts';
import { tell } from '../tell.ts';

const day = 24 * 3600 * 1000;

/** Writes to a juror how many files still wait; once a day at most. */
export const remindJuror = command(
  v.object({ juror: Id, origin: v.string() }),
  async (context, { juror: id, origin }) => {
    const { tx, actor, now } = context;
    const seat = (await seatForUpdate(tx, id, actor)).open(actor, mayRunPanel);
    only({ state: seat.panelState }, 'read');
    if (seat.reminded_at !== null && now.getTime() - seat.reminded_at.getTime() < day) refuse('juries.reminded_today');
    const { left } = await tx
      .selectFrom('juries.reading')
      .select(sql<number>`count(*)::int`.as('left'))
      .where('juror', '=', id)
      .where('state', '=', 'assigned')
      .executeTakeFirstOrThrow();
    if (left === 0) refuse('juries.nothing_left');
    const panel = (await panelToRead(tx, seat.panel, actor)).open(actor, mayRunPanel);
    await tx.updateTable('juries.juror').set({ reminded_at: now }).where('id', '=', id).execute();
    await tell(context, sendMessage, {
      person: seat.person,
      phone: seat.phone,
      panel,
      origin,
      kind: 'reminder',
      count: left,
    });
    return [{ fact: 'juries.juror_reminded', about: seat.panel, payload: { juror: id, left } }];
  },
);
