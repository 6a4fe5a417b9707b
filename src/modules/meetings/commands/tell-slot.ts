import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { reasonNotToTell } from '../rules/meeting.ts';
import { tellNetworking } from '../tell-networking.ts';

/** All the meetings of a slot that nothing else was said of took place; exceptions are said one by one. */
export const tellSlot = command(v.object({ day: Id, slot: Id }), async (context, { day: id, slot: slotId }) => {
  const { tx, actor, now } = context;
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayHelpDay);
  const slot = await tx
    .selectFrom('meetings.slot')
    .select(['starts_at as startsAt'])
    .where('id', '=', slotId)
    .where('day', '=', id)
    .executeTakeFirst();
  if (!slot) return hide();
  const why = reasonNotTo('tell_meetings', day.state) ?? reasonNotToTell(slot, now);
  if (why) refuse(`meetings.${why}`);
  const told = await tx
    .updateTable('meetings.meeting')
    .set({ state: 'held', told_at: now })
    .where('day', '=', id)
    .where('slot', '=', slotId)
    .where('state', 'in', ['planned', 'begun'])
    .returning(['id', 'buyer', 'cooperative'])
    .execute();
  const facts = told.map(({ id: about, buyer, cooperative }) => ({
    fact: 'meetings.meeting_told',
    about,
    payload: { day: id, buyer, cooperative, from: 'planned', to: 'held', missedBy: null },
  }));
  const met = told.map((one) => one.id);
  return [...facts, ...(await tellNetworking(context, met))];
});
