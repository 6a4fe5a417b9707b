import { sql } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { represented } from '../policy.ts';
import { query } from '../room.ts';
import type { EnrolmentState, SessionState } from '../tables.ts';
import type { Presence } from '../rules/attendance.ts';

export interface MySession {
  id: string;
  title: Trilingual;
  startsAt: Date;
  remote: boolean;
  venue: string;
  province: string | null;
  state: SessionState;
  /** Null for a session that the reader gives. */
  structure: string | null;
  seats: number | null;
  enrolment: EnrolmentState | null;
  status: Presence | null;
}

const day = 86_400_000;

/** What the reader gives as a trainer, and what the cooperatives she represents are invited to; half a year back. */
export const mySessions = query(v.object({}), async ({ tx, actor, now }): Promise<MySession[]> => {
  if (actor.id === null) return [];
  const since = new Date(now.getTime() - 183 * day);
  const { rows } = await sql<MySession>`
    select session.id, module.title, session.starts_at as "startsAt", session.remote, session.venue, session.province,
      session.state, structure.name as structure, enrolment.seats, enrolment.state as enrolment, attendance.status
    from trainings.enrolment
      join trainings.session on session.id = enrolment.session
      join trainings.module on module.id = session.module
      join registry.structure_listed structure on structure.id = enrolment.structure
      left join trainings.attendance on attendance.session = session.id and attendance.structure = enrolment.structure
    where enrolment.structure = any(${represented(actor)}::uuid[]) and enrolment.state <> 'withdrawn'
      and session.starts_at > ${since}
    union all
    select session.id, module.title, session.starts_at, session.remote, session.venue, session.province,
      session.state, null, null, null, null
    from trainings.session join trainings.module on module.id = session.module
    where session.trainer = ${actor.id} and session.starts_at > ${since}
    order by "startsAt" limit 200`.execute(tx);
  return rows;
});
