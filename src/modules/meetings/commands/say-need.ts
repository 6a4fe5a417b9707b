import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { meetingInDay } from '../meeting-rows.ts';
import { mayHelpDay } from '../policy.ts';
import { command } from '../room.ts';
import { tellNetworking } from '../tell-networking.ts';

/** Which need a meeting was about, where the buyer brought several: networking is told of it. */
export const sayNeed = command(v.object({ meeting: Id, need: Id }), async (context, { meeting: id, need }) => {
  const { tx, actor } = context;
  const { day, meeting } = await meetingInDay(tx, id, actor, mayHelpDay);
  const brought = await tx
    .selectFrom('meetings.brought_need')
    .select('need')
    .where('participant', '=', meeting.buyer)
    .where('need', '=', need)
    .executeTakeFirst();
  if (!brought) return hide();
  const facts = await tellNetworking(context, [id], need);
  if (facts.length === 0) refuse('meetings.introduces_nobody');
  return [{ fact: 'meetings.need_said', about: id, payload: { day: day.id, need } }, ...facts];
});
