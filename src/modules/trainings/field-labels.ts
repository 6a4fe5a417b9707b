import type { Transaction } from 'kysely';
import { attendanceOf } from './attendance-rows.ts';
import type { TrainingsTables } from './tables.ts';

interface Reading {
  tx: Transaction<TrainingsTables>;
}

export const page = (session: string): string => `/trainings/${session}`;

/** What is taught in these sessions, by session. */
export const titles = async ({ tx }: Reading, records: string[]): Promise<Map<string, string>> => {
  const rows = await tx
    .selectFrom('trainings.session as session')
    .innerJoin('trainings.module as module', 'module.id', 'session.module')
    .select(['session.id', 'module.title'])
    .where('session.id', 'in', records)
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title.fr ?? title.ar ?? title.en ?? '']));
};

/** Each cooperative that is expected, by its id: a field of the sheet. */
export const labels = async ({ tx }: Reading, session: string): Promise<Record<string, string>> => {
  const expected = (await attendanceOf(tx, [session])).get(session) ?? [];
  return Object.fromEntries(expected.map(({ structure, name }) => [structure, name]));
};
