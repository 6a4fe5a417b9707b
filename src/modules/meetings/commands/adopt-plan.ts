import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { dayAtWork } from '../day-at-work.ts';
import { Id } from '../inputs.ts';
import { keepMeetings } from '../keep-meetings.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import type { MeetingAtWork } from '../rules/day-at-work.ts';
import type { PlannedMeeting } from '../rules/meeting-day.ts';
import { stands } from '../rules/plan-file.ts';

const planFor = (meetings: readonly MeetingAtWork[], planned: PlannedMeeting): MeetingAtWork => {
  const { buyer, cooperative, slot, table, interpreter, wish } = planned;
  const old = meetings.find((one) => one.state === 'planned' && one.buyer === buyer && one.cooperative === cooperative);
  return {
    ...{ id: old?.id ?? newId(), buyer, cooperative, slot, table, interpreter, wish },
    ...{ state: 'planned' as const, pinned: old?.pinned === true && old.slot === slot },
  };
};

/**
 * A proposed plan becomes the plan of the day. What was held or begun meanwhile makes it another day: then it is refused,
 * and asked for again.
 */
export const adoptPlan = command(v.object({ plan: Id }), async (context, { plan: id }) => {
  const { tx, actor, now } = context;
  const plan = await tx
    .selectFrom('meetings.plan')
    .select(['day', 'state', 'result', 'plan_version as version'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!plan) return hide();
  const day = (await dayForUpdate(tx, plan.day, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('plan', day.state);
  if (why) refuse(`meetings.${why}`);
  const work = await dayAtWork(tx, day.id);
  const held = work.meetings.filter((meeting) => stands(work, meeting, now) || meeting.state === 'missed');
  const schedule = plan.result?.schedule;
  const standing = held.filter(({ state }) => state !== 'missed').length;
  const stood = schedule?.meetings.filter((one) => one.held).length;
  if (plan.state !== 'proposed' || !schedule || plan.version !== day.planVersion || standing !== stood)
    return refuse('meetings.plan_outdated');
  const planned = schedule.meetings.filter((one) => !one.held).map((one) => planFor(work.meetings, one));
  const facts = await keepMeetings(context, day, work.meetings, [...held, ...planned]);
  await tx.updateTable('meetings.plan').set({ state: 'adopted' }).where('id', '=', id).execute();
  const { met, bound, gaps, changed, touched } = schedule;
  const payload = { plan: id, met, bound, gaps, changed, touched };
  return [{ fact: 'meetings.plan_adopted', about: day.id, payload }, ...facts];
});
