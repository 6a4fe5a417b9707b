import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';

/** The desk opens: people are received, meetings begin. Never before the date. */
export const beginDay = command(v.object({ day: Id }), async ({ tx, actor, now }, { day: id }) => {
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('begin', day.state);
  if (why) refuse(`meetings.${why}`);
  if (dayOf(now) < day.heldOn) refuse('meetings.day_to_come');
  await tx.updateTable('meetings.day').set({ state: 'under_way', changed_at: now }).where('id', '=', id).execute();
  return [{ fact: 'meetings.day_begun', about: id }];
});
