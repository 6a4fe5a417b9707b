import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { meetingInDay } from '../meeting-rows.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotTo } from '../rules/day.ts';
import { reasonNotToMove } from '../rules/meeting.ts';

/** A pinned meeting stays where it is when the day is planned again, as long as its people are there. */
export const pinMeeting = command(
  v.object({ meeting: Id, pinned: v.boolean() }),
  async ({ tx, actor }, { meeting: id, pinned }) => {
    const { day, meeting } = await meetingInDay(tx, id, actor, mayRunDay);
    const why = reasonNotTo('change_meetings', day.state) ?? reasonNotToMove(meeting);
    if (why) refuse(`meetings.${why}`);
    await tx.updateTable('meetings.meeting').set({ pinned }).where('id', '=', id).execute();
    return [
      { fact: pinned ? 'meetings.meeting_pinned' : 'meetings.meeting_unpinned', about: id, payload: { day: day.id } },
    ];
  },
);
