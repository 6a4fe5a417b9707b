import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import type { EnrolmentState } from '../tables.ts';

export interface Told {
  structure: string;
  name: string;
  nameAr: string | null;
  state: EnrolmentState;
  seats: number;
  phone: string | null;
  email: string | null;
  lang: Lang;
}

const Input = v.object({ session: Id, structures: v.nullable(v.array(Id)) });

/** The cooperatives of a session that can be reached, some of them or all that have not withdrawn; for the house alone. */
export const whomToTell = query(Input, async ({ tx, actor, now }, { session: id, structures }) => {
  allow(actor, actor.kind === 'system');
  const session = await tx
    .selectFrom('trainings.session as session')
    .innerJoin('trainings.module as module', 'module.id', 'session.module')
    .select([
      'module.title',
      'session.starts_at as startsAt',
      'session.remote',
      'session.venue',
      'session.province',
      'session.state',
      'session.reason',
    ])
    .where('session.id', '=', id)
    .where('session.starts_at', '>', now)
    .executeTakeFirst();
  if (!session) return null;
  const told: Told[] = await tx
    .selectFrom('trainings.enrolment as enrolment')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'enrolment.structure')
    .innerJoin('registry.structure_contact as contact', 'contact.structure', 'enrolment.structure')
    .select([
      'enrolment.structure',
      'structure.name',
      'structure.name_ar as nameAr',
      'enrolment.state',
      'enrolment.seats',
      'contact.phone',
      'contact.email',
      'contact.language as lang',
    ])
    .where('enrolment.session', '=', id)
    .where('enrolment.state', '<>', 'withdrawn')
    .$if(structures !== null, (some) => some.where(sql<boolean>`enrolment.structure = any(${structures}::uuid[])`))
    .execute();
  return { session, told };
});

export type SessionTold = NonNullable<Awaited<ReturnType<typeof whomToTell>>>['session'];
