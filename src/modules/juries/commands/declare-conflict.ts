import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id, note, OneReading, Why } from '../inputs.ts';
import { mayRunOrSit } from '../policy.ts';
import { command } from '../room.ts';
import { only, readingForUpdate, seatForUpdate } from '../rows.ts';
import type { PanelState } from '../rules/panel.ts';
import type { ConflictReason } from '../rules/ties.ts';
import type { JuriesTables } from '../tables.ts';

interface Declared {
  panel: string;
  state: PanelState;
  juror: string;
  entry: string;
  why: ConflictReason;
  note: string;
}

/** Writes the conflict and takes the reading away, with its scores when it was finished: they no longer count. */
const declare = async ({ tx, now }: Context<JuriesTables>, declared: Declared): Promise<Fact[]> => {
  const { panel, juror, entry, why, note: said } = declared;
  await tx
    .insertInto('juries.conflict')
    .values({ juror, entry, why, source: 'declared', note: said, at: now })
    .onConflict((clash) => clash.columns(['juror', 'entry']).doNothing())
    .execute();
  // While the panel deliberates the scores stand as they were calibrated; the juror only leaves the room.
  if (declared.state !== 'deliberating') {
    const taken = await tx
      .updateTable('juries.reading')
      .set({ state: 'recused' })
      .where('juror', '=', juror)
      .where('entry', '=', entry)
      .executeTakeFirst();
    if (taken.numUpdatedRows > 0n && declared.state === 'scored')
      await tx.updateTable('juries.panel').set({ state: 'scoring' }).where('id', '=', panel).execute();
  }
  return [{ fact: 'juries.conflict_declared', about: panel, payload: { juror, entry, why } }];
};

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
    return declare(context, { panel: seat.panel, state: seat.panelState, juror, entry, why, note: said });
  },
);

/** The same from the score sheet, before or while reading. */
export const recuse = command(
  v.object({ ...OneReading.entries, why: v.optional(Why, 'declared'), note: note() }),
  async (context, { reading: id, why, note: said }) => {
    const reading = (await readingForUpdate(context.tx, id, context.actor)).open(context.actor, mayRunOrSit);
    only({ state: reading.panelState }, 'recuse');
    const { panel, juror, entry, panelState: state } = reading;
    return declare(context, { panel, state, juror, entry, why, note: said });
  },
);
