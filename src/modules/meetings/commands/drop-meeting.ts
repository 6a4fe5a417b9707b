import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { keepMeetings } from '../keep-meetings.ts';
import { meetingInDay } from '../meeting-rows.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotTo } from '../rules/day.ts';
import { reasonNotToMove } from '../rules/meeting.ts';

const Input = v.object({
  meeting: Id,
  /** No later plan brings the two together. */
  forbid: v.optional(v.boolean(), false),
});

/** Takes a meeting out of the plan; forbidden, it does not come back. */
export const dropMeeting = command(Input, async (context, { meeting: id, forbid }) => {
  const { tx, actor, now } = context;
  const { day, work, meeting } = await meetingInDay(tx, id, actor, mayRunDay);
  const why = reasonNotTo('change_meetings', day.state) ?? reasonNotToMove(meeting);
  if (why) refuse(`meetings.${why}`);
  const { buyer, cooperative } = meeting;
  if (forbid)
    await tx
      .insertInto('meetings.wish')
      .values({
        ...{ id: newId(), day: day.id, buyer, cooperative, side: 'office', wish: 'no' },
        ...{ noted_by: actor.id, noted_at: now },
      })
      .onConflict((conflict) =>
        conflict.constraint('one_wish_per_side').doUpdateSet({ wish: 'no', noted_by: actor.id, noted_at: now }),
      )
      .execute();
  const facts = await keepMeetings(
    context,
    day,
    work.meetings,
    work.meetings.filter((one) => one.id !== id),
  );
  return [
    { fact: 'meetings.meeting_dropped', about: id, payload: { day: day.id, buyer, cooperative, forbid } },
    ...facts,
  ];
});
