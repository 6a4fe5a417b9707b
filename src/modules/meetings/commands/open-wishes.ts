import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';

/** From now on those who come say whom they wish to meet; they are told so. */
export const openWishes = command(v.object({ day: Id }), async ({ tx, actor, now }, { day: id }) => {
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('open_wishes', day.state);
  if (why) refuse(`meetings.${why}`);
  await tx.updateTable('meetings.day').set({ state: 'wishing', changed_at: now }).where('id', '=', id).execute();
  return [{ fact: 'meetings.wishes_opened', about: id }];
});
