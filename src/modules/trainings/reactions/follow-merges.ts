import { sql } from 'kysely';
import { followMerges } from '../../registry/index.ts';

/** The record kept has its own place at that session. */
const hasAPlace = sql`exists (select from trainings.enrolment place
  where place.session = g.session and place.structure = merge.kept)`;

/**
 * Sessions follow two records of a cooperative that become one, each session whole: seats, people and proofs go
 * together. A session where both had a place stays as it was, each record with its own count, because nobody can tell
 * whether the same people were counted twice. Enrolments go last: they say who had a place.
 */
export const followed = followMerges(
  'trainings',
  ['participant', 'certificate', 'told', 'attendance_change', 'attendance', 'enrolment'].map((table) => ({
    table: `trainings.${table}`,
    stays: hasAPlace,
  })),
);
