import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id, reason } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { tellSearch } from '../searched.ts';

/** Calls a day off, with the reason that those who take part are told. */
export const cancelDay = command(
  v.object({ day: Id, reason }),
  async ({ tx, actor, now }, { day: id, reason: why }) => {
    const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
    const refusal = reasonNotTo('cancel', day.state);
    if (refusal) refuse(`meetings.${refusal}`);
    await tx
      .updateTable('meetings.day')
      .set({ state: 'cancelled', reason: why, changed_at: now })
      .where('id', '=', id)
      .execute();
    await tx
      .updateTable('meetings.meeting')
      .set((set) => ({ sequence: set('sequence', '+', 1), changed_at: now }))
      .where('day', '=', id)
      .execute();
    await tellSearch(tx, id);
    return [{ fact: 'meetings.day_cancelled', about: id, payload: { from: day.state } }];
  },
);
