import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { AttendanceRow, Id } from '../inputs.ts';
import { mayRecord } from '../policy.ts';
import { command } from '../room.ts';
import { sessionForUpdate } from '../rows.ts';
import { reasonNotToRecord } from '../rules/session.ts';
import { tellSearchOfSessions } from '../searched.ts';
import { payloadOf, writeAttendance } from '../write-attendance.ts';

const Input = v.object({
  session: Id,
  /** The recording that the page had read; null from somebody who records for the first time or alone. */
  version: v.optional(v.nullable(v.number()), null),
  why: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
  rows: v.pipe(v.array(AttendanceRow), v.minLength(1, 'trainings.nobody_there'), v.maxLength(500)),
});

/**
 * Says who came. The first time it makes the session held; afterwards it corrects, which needs a reason and leaves a
 * trace of what was said before. Cooperatives that are not in `rows` stay as they are.
 */
export const recordAttendance = command(Input, async (context, { session: id, version, why, rows }) => {
  const { tx, actor, now } = context;
  const session = (await sessionForUpdate(tx, id, actor)).open(actor, mayRecord);
  const reason = reasonNotToRecord(session, now);
  if (reason) refuse(`trainings.${reason}`);
  if (version !== null && version !== session.attendanceVersion) refuse('trainings.recorded_meanwhile');
  const recorded = await writeAttendance(context, id, { rows, why });
  const first = session.state === 'planned';
  if (recorded.length === 0 && !first) return [];
  const corrected = recorded.filter(({ before }) => before !== null);
  if (corrected.length > 0 && why.length < 3) return invalid('why', 'trainings.why_corrected');
  await tx
    .updateTable('trainings.session')
    .set((set) => ({
      state: 'held',
      attendance_version: set('attendance_version', '+', 1),
      changed_at: now,
      ...(first ? { held_at: now } : {}),
    }))
    .where('id', '=', id)
    .execute();
  await tellSearchOfSessions(tx, now, [id]);
  const added = recorded.filter(({ before }) => before === null);
  return [
    ...(added.length > 0 || first
      ? [{ fact: 'trainings.attendance_recorded', about: id, payload: { attendance: payloadOf(added) } }]
      : []),
    ...(corrected.length > 0
      ? [{ fact: 'trainings.attendance_corrected', about: id, payload: { attendance: payloadOf(corrected) } }]
      : []),
  ];
});
