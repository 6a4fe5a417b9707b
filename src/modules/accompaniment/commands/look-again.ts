import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { noteReached } from '../reaching.ts';
import { command } from '../room.ts';

const Input = v.union([
  v.object({ diagnosis: Id }),
  v.object({ session: Id }),
  v.object({ edition: Id }),
  v.object({ structures: v.array(Id) }),
]);

/**
 * Counts again who is made aware, trained and accompanied, after something that another room has told: a diagnosis that
 * was agreed, a session whose attendance was recorded or corrected, two records that became one or two again; or a whole
 * tranche at once. For the house alone.
 */
export const lookAgain = command(Input, async (context, about) => {
  const { tx, actor } = context;
  allow(actor, actor.kind === 'system');
  const concerned =
    'diagnosis' in about
      ? sql`structure in (select structure from diagnoses.diagnosis_listed where id = ${about.diagnosis})`
      : 'session' in about
        ? sql`(structure, edition) in (select enrolment.structure, session.edition from trainings.enrolment_listed enrolment
            join trainings.session_listed session on session.id = enrolment.session where session.id = ${about.session})`
        : 'structures' in about
          ? sql`structure = any(${about.structures}::uuid[])`
          : sql`edition = ${about.edition}`;
  const { rows } = await sql<{ id: string }>`
    select id from accompaniment.engagement where enrolled_at is not null and ${concerned} order by id for update`.execute(
    tx,
  );
  return noteReached(
    context,
    rows.map(({ id }) => id),
  );
});
