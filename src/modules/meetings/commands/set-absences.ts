import { sql } from 'kysely';
import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { Holding, Id } from '../inputs.ts';
import { mayAnswerFor } from '../policy.ts';
import { command } from '../room.ts';
import { participantForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';

const Input = v.object({ participant: Id, absent: v.pipe(v.array(Id), v.maxLength(60)), holding: Holding });

/** In which slots somebody is not there; all others she is. Meetings that she has in them are moved by a new plan. */
export const setAbsences = command(Input, async ({ tx, actor }, { participant: id, absent, holding }) => {
  const one = (await participantForUpdate(tx, id, actor, holding)).open(actor, mayAnswerFor);
  const why = reasonNotTo('register', one.dayState);
  if (why) refuse(`meetings.${why}`);
  const before = await tx.selectFrom('meetings.absence').select('slot').where('participant', '=', id).execute();
  const same = before.length === absent.length && before.every(({ slot }) => absent.includes(slot));
  if (same) return [];
  const slots = await tx
    .selectFrom('meetings.slot')
    .select('id')
    .where('day', '=', one.day)
    .where(sql<boolean>`id = any(${absent}::uuid[])`)
    .execute();
  if (slots.length < new Set(absent).size) invalid('absent', 'meetings.no_such_slot');
  await tx.deleteFrom('meetings.absence').where('participant', '=', id).execute();
  if (slots.length > 0)
    await tx
      .insertInto('meetings.absence')
      .values(slots.map(({ id: slot }) => ({ participant: id, slot })))
      .execute();
  return [
    { fact: 'meetings.absences_set', about: id, payload: { day: one.day, absent: slots.map((slot) => slot.id) } },
  ];
});
