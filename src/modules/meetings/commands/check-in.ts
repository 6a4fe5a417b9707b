import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Holding, Id } from '../inputs.ts';
import { mayAnswerFor } from '../policy.ts';
import { command } from '../room.ts';
import { participantForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';

const Input = v.object({
  participant: Id,
  /** False takes an arrival back. */
  arrived: v.optional(v.boolean(), true),
  holding: Holding,
});

/** Somebody has come: received at the desk, or said by herself. Who comes without having answered is registered by it. */
export const checkIn = command(Input, async ({ tx, actor, now }, { participant: id, arrived, holding }) => {
  const one = (await participantForUpdate(tx, id, actor, holding)).open(actor, mayAnswerFor);
  const why = reasonNotTo('receive', one.dayState);
  if (why) refuse(`meetings.${why}`);
  const changed = await tx
    .updateTable('meetings.participant')
    .set({
      arrived_at: arrived ? now : null,
      ...(arrived && one.state !== 'registered'
        ? { state: 'registered' as const, registered_at: now, reason: '' }
        : {}),
    })
    .where('id', '=', id)
    .where('arrived_at', arrived ? 'is' : 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (!changed) return [];
  return [{ fact: arrived ? 'meetings.arrived' : 'meetings.arrival_taken_back', about: id, payload: { day: one.day } }];
});
