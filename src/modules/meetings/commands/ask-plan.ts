import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { dayAtWork } from '../day-at-work.ts';
import { Id } from '../inputs.ts';
import { planJob } from '../jobs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { isOverForPlans, planFile } from '../rules/plan-file.ts';

const Input = v.object({
  day: Id,
  /** Keep what stands in the plan wherever it still can. */
  again: v.optional(v.boolean(), false),
  /** Planned again: add wishes not met where that moves nobody. */
  fill: v.optional(v.boolean(), false),
});

/** Asks for a plan; it is computed behind, and stands only once somebody adopts it. */
export const askPlan = command(Input, async ({ tx, actor, now, later }, { day: id, again, fill }) => {
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('plan', day.state);
  if (why) refuse(`meetings.${why}`);
  const work = await dayAtWork(tx, id);
  if (isOverForPlans(work, now)) refuse('meetings.no_slot_left');
  const file = planFile(work, { now, seed: `${id} ${day.planVersion}`, again, fill });
  if (file.wishes.every(({ wish }) => wish === 'no')) refuse('meetings.nobody_wished');
  await tx
    .updateTable('meetings.plan')
    .set({ state: 'replaced', ended_at: now })
    .where('day', '=', id)
    .where('state', 'in', ['waiting', 'solving', 'proposed'])
    .execute();
  const plan = newId();
  await tx
    .insertInto('meetings.plan')
    .values({
      ...{ id: plan, day: id, state: 'waiting', again, plan_version: day.planVersion },
      ...{ input: JSON.stringify(file), asked_by: actor.id, asked_at: now },
    })
    .execute();
  await later(planJob, { plan });
  return [{ fact: 'meetings.plan_asked', about: id, payload: { plan, again, seed: file.seed } }];
});
