import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { OneReading, reason } from '../inputs.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { only, readingForUpdate } from '../rows.ts';

/** The office hands a finished reading back to its juror, with a reason; a scored panel is scoring again. */
export const reopenReading = command(
  v.object({ ...OneReading.entries, reason: reason(500) }),
  async ({ tx, actor }, { reading: id, reason: why }) => {
    const reading = (await readingForUpdate(tx, id, actor)).open(actor, mayRunPanel);
    only({ state: reading.panelState }, 'reopen');
    if (reading.state !== 'done') refuse('juries.reading_not_done');
    await tx
      .updateTable('juries.reading')
      .set({ state: 'assigned', done_at: null, reopened_reason: why })
      .where('id', '=', id)
      .execute();
    await tx.updateTable('juries.panel').set({ state: 'scoring' }).where('id', '=', reading.panel).execute();
    const { panel, juror, entry } = reading;
    return [{ fact: 'juries.reading_reopened', about: panel, payload: { reading: id, juror, entry } }];
  },
);
