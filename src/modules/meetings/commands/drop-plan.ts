import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';

/** A plan that was asked for is not wanted; what stands in the day stays as it is. */
export const dropPlan = command(v.object({ plan: Id }), async ({ tx, actor, now }, { plan: id }) => {
  const plan = await tx.selectFrom('meetings.plan').select('day').where('id', '=', id).executeTakeFirst();
  if (!plan) return hide();
  const day = (await dayForUpdate(tx, plan.day, actor)).open(actor, mayRunDay);
  await tx
    .updateTable('meetings.plan')
    .set({ state: 'replaced', ended_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'solving', 'proposed'])
    .execute();
  return [{ fact: 'meetings.plan_dropped', about: day.id, payload: { plan: id } }];
});
