import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { meetingInDay } from '../meeting-rows.ts';
import { mayHelpDay } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotTo } from '../rules/day.ts';
import { meetingStates, reasonNotToTell } from '../rules/meeting.ts';
import { tellNetworking } from '../tell-networking.ts';

const Input = v.object({
  meeting: Id,
  state: v.picklist(meetingStates),
  /** Who did not come, of a meeting that was missed. */
  missedBy: v.optional(v.nullable(v.picklist(['buyer', 'cooperative', 'both'])), null),
});

/** A meeting has begun, took place, or did not; said wrongly, it is `planned` again. */
export const tellMeeting = command(Input, async (context, { meeting: id, state, missedBy }) => {
  const { tx, actor, now } = context;
  const { day, work, meeting } = await meetingInDay(tx, id, actor, mayHelpDay);
  const slot = work.slots.find((one) => one.id === meeting.slot)!;
  const why = reasonNotTo('tell_meetings', day.state) ?? reasonNotToTell(slot, now);
  if (why) refuse(`meetings.${why}`);
  if ((state === 'missed') !== (missedBy !== null)) invalid('missedBy', 'meetings.who_missed');
  if (meeting.state === state && state !== 'missed') return [];
  await tx
    .updateTable('meetings.meeting')
    .set({
      state,
      missed_by: missedBy,
      ...(state === 'begun' ? { begun_at: now } : {}),
      told_at: state === 'planned' ? null : now,
    })
    .where('id', '=', id)
    .execute();
  const { buyer, cooperative } = meeting;
  const payload = { day: day.id, buyer, cooperative, from: meeting.state, to: state, missedBy };
  return [{ fact: 'meetings.meeting_told', about: id, payload }, ...(await tellNetworking(context, [id]))];
});
