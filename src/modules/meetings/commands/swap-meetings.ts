import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { keepMeetings } from '../keep-meetings.ts';
import { meetingInDay } from '../meeting-rows.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotTo } from '../rules/day.ts';
import { conflictsOf } from '../rules/hand-change.ts';
import { reasonNotToMove } from '../rules/meeting.ts';

const Input = v.object({ meeting: Id, other: Id });

/** Two meetings exchange their hour and their table; each keeps its interpreter where that is possible. */
export const swapMeetings = command(Input, async (context, { meeting: id, other: otherId }) => {
  const { tx, actor, now } = context;
  const { day, work, meeting } = await meetingInDay(tx, id, actor, mayRunDay);
  const other = work.meetings.find((one) => one.id === otherId) ?? hide();
  const why = reasonNotTo('change_meetings', day.state) ?? reasonNotToMove(meeting) ?? reasonNotToMove(other);
  if (why) refuse(`meetings.${why}`);
  const one = { ...meeting, slot: other.slot, table: other.table, pinned: true };
  const two = { ...other, slot: meeting.slot, table: meeting.table, pinned: true };
  const rest = { ...work, meetings: work.meetings.filter((each) => each.id !== id && each.id !== otherId) };
  const [first] = conflictsOf(rest, one, now);
  const [conflict = first] = conflictsOf({ ...rest, meetings: [...rest.meetings, one] }, two, now);
  if (conflict) refuse(`meetings.${conflict}`);
  const facts = await keepMeetings(context, day, work.meetings, [...rest.meetings, one, two]);
  return [{ fact: 'meetings.meetings_swapped', about: id, payload: { day: day.id, other: otherId } }, ...facts];
});
