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
import { conflictsOf } from '../rules/hand-change.ts';
import { sideOf } from '../rules/participant.ts';

const Input = v.object({
  day: Id,
  buyer: Id,
  cooperative: Id,
  slot: Id,
  table: Id,
  interpreter: v.optional(v.nullable(Id), null),
});

/** A meeting agreed on by hand, beside what was wished. It is pinned. */
export const addMeeting = command(Input, async (context, { day: id, ...place }) => {
  const { tx, actor, now } = context;
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('change_meetings', day.state);
  if (why) refuse(`meetings.${why}`);
  const work = await dayAtWork(tx, id);
  const kind = (who: string) => sideOf(work.participants.find((one) => one.id === who)?.kind ?? 'interpreter');
  if (kind(place.buyer) !== 'buyer' || kind(place.cooperative) !== 'cooperative') hide();
  const pair = (one: { buyer: string; cooperative: string }) =>
    one.buyer === place.buyer && one.cooperative === place.cooperative;
  if (work.meetings.some((one) => pair(one) && one.state !== 'missed')) refuse('meetings.meets_already');
  const [conflict] = conflictsOf(work, place, now);
  if (conflict) refuse(`meetings.${conflict}`);
  const added = { ...place, id: newId(), wish: 'may' as const, state: 'planned' as const, pinned: true };
  const facts = await keepMeetings(context, day, work.meetings, [...work.meetings, added]);
  return [{ fact: 'meetings.meeting_added', about: added.id, payload: { day: id, ...place } }, ...facts];
});
