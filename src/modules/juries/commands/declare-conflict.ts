import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id, note, OneReading, Why } from '../inputs.ts';
import { leaveEntry } from '../leaving.ts';
import { mayRunOrSit } from '../policy.ts';
import { command } from '../room.ts';
import { only, readingForUpdate, seatForUpdate } from '../rows.ts';

/** A conflict told by the juror, or known to the office; the juror leaves this entry, whatever was read of it. */
export const declareConflict = command(
  v.object({ juror: Id, entry: Id, why: v.optional(Why, 'declared'), note: note() }),
  async (context, { juror, entry, why, note: said }) => {
    const { tx, actor } = context;
    const seat = (await seatForUpdate(tx, juror, actor)).open(actor, mayRunOrSit);
    only({ state: seat.panelState }, 'recuse');
    const known = await tx
      .selectFrom('juries.entry')
      .select('id')
      .where('id', '=', entry)
      .where('panel', '=', seat.panel)
      .executeTakeFirst();
    if (!known) refuse('juries.hand_nobody');
    return leaveEntry(context, { panel: seat.panel, state: seat.panelState, juror, entry, why, note: said });
  },
);

/** The same from the score sheet, before or while reading. */
export const recuse = command(
  v.object({ ...OneReading.entries, why: v.optional(Why, 'declared'), note: note() }),
  async (context, { reading: id, why, note: said }) => {
    const reading = (await readingForUpdate(context.tx, id, context.actor)).open(context.actor, mayRunOrSit);
    only({ state: reading.panelState }, 'recuse');
    const { panel, juror, entry, panelState: state } = reading;
    return leaveEntry(context, { panel, state, juror, entry, why, note: said });
  },
);
