import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { proposeWishes } from './propose-wishes.ts';

/** From now on those who come say whom they wish to meet; they are told so. */
export const openWishes = command(v.object({ day: Id }), async (context, { day: id }) => {
  const { tx, actor, now } = context;
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('open_wishes', day.state);
  if (why) refuse(`meetings.${why}`);
  await tx.updateTable('meetings.day').set({ state: 'wishing', changed_at: now }).where('id', '=', id).execute();
  return [{ fact: 'meetings.wishes_opened', about: id }, ...(await proposeWishes.within(context, { day: id }))];
});
