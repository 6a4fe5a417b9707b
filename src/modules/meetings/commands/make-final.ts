import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';

/** The plan stays from now on, unless something happens; everybody is told. */
export const makeFinal = command(v.object({ day: Id }), async ({ tx, actor, now }, { day: id }) => {
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('make_final', day.state);
  if (why) refuse(`meetings.${why}`);
  await tx
    .updateTable('meetings.day')
    .set({ state: 'final', published_at: now, changed_at: now })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'meetings.plan_final', about: id }];
});
