import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { keepMeetings } from '../keep-meetings.ts';
import { meetingInDay } from '../meeting-rows.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotTo } from '../rules/day.ts';
import { conflictsOf } from '../rules/hand-change.ts';
import { reasonNotToMove } from '../rules/meeting.ts';

const Input = v.object({ meeting: Id, slot: Id, table: Id, interpreter: v.optional(v.nullable(Id), null) });

/** Another hour, table or interpreter for a meeting, where everybody is free and there. It is pinned: a plan leaves it. */
export const moveMeeting = command(Input, async (context, { meeting: id, ...to }) => {
  const { tx, actor, now } = context;
  const { day, work, meeting } = await meetingInDay(tx, id, actor, mayRunDay);
  const why = reasonNotTo('change_meetings', day.state) ?? reasonNotToMove(meeting);
  if (why) refuse(`meetings.${why}`);
  const moved = { ...meeting, ...to, pinned: true };
  const [conflict] = conflictsOf(work, moved, now, [id]);
  if (conflict) refuse(`meetings.${conflict}`);
  const after = work.meetings.map((one) => (one.id === id ? moved : one));
  const payload = { day: day.id, ...to };
  return [
    { fact: 'meetings.meeting_moved', about: id, payload },
    ...(await keepMeetings(context, day, work.meetings, after)),
  ];
});
