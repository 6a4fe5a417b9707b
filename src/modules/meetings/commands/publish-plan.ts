import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';

/** Everybody is shown the plan, as provisional, and told. */
export const publishPlan = command(v.object({ day: Id }), async ({ tx, actor, now }, { day: id }) => {
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('publish', day.state);
  if (why) refuse(`meetings.${why}`);
  const some = await tx.selectFrom('meetings.meeting').select('id').where('day', '=', id).limit(1).executeTakeFirst();
  if (!some) refuse('meetings.no_plan');
  await tx
    .updateTable('meetings.day')
    .set({ state: 'provisional', published_at: now, changed_at: now })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'meetings.plan_published', about: id }];
});
