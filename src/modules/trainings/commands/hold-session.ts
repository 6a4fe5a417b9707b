import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { AttendanceRow, Id } from '../inputs.ts';
import { columnsOf, sessionFields } from '../new-session.ts';
import { command } from '../room.ts';
import { reasonNotToRecord } from '../rules/session.ts';
import { payloadOf, writeAttendance } from '../write-attendance.ts';

const Input = v.object({
  /** Made by whoever was there, so that a phone can say the same thing twice. */
  id: v.optional(Id),
  ...sessionFields,
  capacity: v.optional(sessionFields.capacity, 30),
  startsAt: v.date(),
  endsAt: v.date(),
  rows: v.pipe(v.array(AttendanceRow), v.minLength(1, 'trainings.nobody_there'), v.maxLength(500)),
  demo: v.optional(v.boolean(), false),
});

/** A session that nobody had planned here and that has been held: itself and who came, at once. */
export const holdSession = command(Input, async (context, input) => {
  const { tx, actor, now } = context;
  const { id = newId(), startsAt, endsAt, rows, demo, ...fields } = input;
  const columns = columnsOf(fields, actor, now);
  const why = reasonNotToRecord({ state: 'planned', startsAt }, now);
  if (why) refuse(`trainings.${why}`);
  await tx
    .insertInto('trainings.session')
    .values({
      id,
      ...columns,
      starts_at: startsAt,
      ends_at: endsAt,
      state: 'held',
      held_at: now,
      attendance_version: 1,
      demo,
    })
    .execute();
  await tx
    .insertInto('trainings.enrolment')
    .values(
      rows.map(({ structure, people, named }) => ({
        id: newId(),
        session: id,
        structure,
        seats: Math.max(1, people ?? 0, named.length),
        state: 'enrolled' as const,
        asked_at: now,
      })),
    )
    .execute();
  const recorded = await writeAttendance(context, id, { rows, why: '' });
  const { module, edition, programme } = fields;
  return [
    {
      fact: 'trainings.session_planned',
      about: id,
      payload: { module, edition, programme, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    },
    { fact: 'trainings.attendance_recorded', about: id, payload: { attendance: payloadOf(recorded) } },
  ];
});
