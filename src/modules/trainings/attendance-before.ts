import type { Transaction } from 'kysely';
import type { PeopleClass, Settled } from './rules/attendance.ts';
import type { TrainingsTables } from './tables.ts';

/** What was recorded of these cooperatives, by cooperative. */
export const attendanceBefore = async (
  tx: Transaction<TrainingsTables>,
  session: string,
  structures: readonly string[],
): Promise<Map<string, Settled>> => {
  if (structures.length === 0) return new Map();
  const rows = await tx
    .selectFrom('trainings.attendance')
    .select(['structure', 'status', 'way', 'people'])
    .where('session', '=', session)
    .where('structure', 'in', [...structures])
    .execute();
  if (rows.length === 0) return new Map();
  const classes = await tx
    .selectFrom('trainings.attendance_class')
    .select(['structure', 'sex', 'age_band', 'people'])
    .where('session', '=', session)
    .where('structure', 'in', [...structures])
    .execute();
  const byStructure = Map.groupBy(classes, ({ structure }) => structure);
  return new Map(
    rows.map(({ structure, ...row }) => [
      structure,
      {
        ...row,
        classes: (byStructure.get(structure) ?? []).map(({ sex, age_band, people }): PeopleClass => ({
          sex,
          age_band,
          people,
        })),
      },
    ]),
  );
};
