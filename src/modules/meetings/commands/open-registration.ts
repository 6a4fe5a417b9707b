import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { tellSearch } from '../searched.ts';

/** From now on people are invited, and say whether they come. */
export const openRegistration = command(v.object({ day: Id }), async ({ tx, actor, now }, { day: id }) => {
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('open_registration', day.state);
  if (why) refuse(`meetings.${why}`);
  await tx.updateTable('meetings.day').set({ state: 'registering', changed_at: now }).where('id', '=', id).execute();
  await tellSearch(tx, id);
  return [{ fact: 'meetings.registration_opened', about: id }];
});
