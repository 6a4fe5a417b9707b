import { sql } from 'kysely';
import type { Context } from '../../platform/command.ts';
import { newId } from '../../platform/ids.ts';
import { Invalid } from '../../platform/refusals.ts';
import type { AttendanceRowTyped } from './inputs.ts';
import { attendanceBefore } from './attendance-before.ts';
import { differs, settleAttendance } from './rules/attendance.ts';
import type { Settled } from './rules/attendance.ts';
import type { TrainingsTables } from './tables.ts';

type TrainingsContext = Pick<Context<TrainingsTables>, 'tx' | 'actor' | 'now'>;

export interface Recorded {
  structure: string;
  settled: Settled;
  before: Settled | null;
}

/** @throws Invalid with a problem at each row that cannot be. */
const settled = (rows: readonly AttendanceRowTyped[]): { structure: string; settled: Settled }[] => {
  const answers = rows.map((row) => ({ structure: row.structure, settled: settleAttendance(row) }));
  const problems = answers.flatMap((one, place) =>
    typeof one.settled === 'string' ? [{ field: `rows.${place}.people`, code: `trainings.${one.settled}` }] : [],
  );
  if (problems.length > 0) throw new Invalid(problems);
  return answers as { structure: string; settled: Settled }[];
};

/** @throws Invalid at each row whose cooperative is in no register. */
const refuseUnknown = async ({ tx }: TrainingsContext, structures: readonly string[]): Promise<void> => {
  const { rows } = await sql<{ id: string }>`
    select id from registry.structure_listed where id = any(${[...structures]}::uuid[])`.execute(tx);
  const known = new Set(rows.map(({ id }) => id));
  const problems = structures.flatMap((id, place) =>
    known.has(id) ? [] : [{ field: `rows.${place}.structure`, code: 'trainings.structure_unknown' }],
  );
  if (problems.length > 0) throw new Invalid(problems);
};

const writeNamed = async (
  { tx }: TrainingsContext,
  session: string,
  rows: readonly AttendanceRowTyped[],
): Promise<void> => {
  const named = rows.flatMap(({ structure, named: people }) =>
    people.map(({ id = newId(), ...person }) => ({ id, session, structure, ...person })),
  );
  if (named.length === 0) return;
  await tx
    .insertInto('trainings.participant')
    .values(named)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((set) => ({
          name: set.ref('excluded.name'),
          sex: set.ref('excluded.sex'),
          age_band: set.ref('excluded.age_band'),
          status: set.ref('excluded.status'),
        }))
        // An id that another session knows is nobody of this one.
        .where('trainings.participant.session', '=', session),
    )
    .execute();
};

const writeCounts = async ({ tx, actor, now }: TrainingsContext, session: string, recorded: readonly Recorded[]) => {
  if (recorded.length === 0) return;
  await tx
    .insertInto('trainings.attendance')
    .values(
      recorded.map(({ structure, settled: { status, way, people } }) => ({
        session,
        structure,
        status,
        way,
        people,
        recorded_by: actor.id,
        recorded_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['session', 'structure']).doUpdateSet((set) => ({
        status: set.ref('excluded.status'),
        way: set.ref('excluded.way'),
        people: set.ref('excluded.people'),
        recorded_by: set.ref('excluded.recorded_by'),
        recorded_at: set.ref('excluded.recorded_at'),
      })),
    )
    .execute();
  const classes = recorded.flatMap(({ structure, settled: { classes: some } }) =>
    some.map((one) => ({ session, structure, ...one })),
  );
  if (classes.length > 0) await tx.insertInto('trainings.attendance_class').values(classes).execute();
};

/** Those who came without being enrolled are enrolled now, with as many seats as they took. */
const enrolUnannounced = async ({ tx, now }: TrainingsContext, session: string, recorded: readonly Recorded[]) => {
  await tx
    .insertInto('trainings.enrolment')
    .values(
      recorded.map(({ structure, settled: { people } }) => ({
        id: newId(),
        session,
        structure,
        seats: Math.min(200, Math.max(1, people)),
        state: 'enrolled' as const,
        unannounced: true,
        asked_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['session', 'structure'])
        .doUpdateSet({ state: 'enrolled', unannounced: true })
        .where('trainings.enrolment.state', '<>', 'enrolled'),
    )
    .execute();
};

/**
 * Writes who came and answers with what is new or other than before. A session recorded for the first time leaves no
 * trace of change; whatever is said otherwise afterwards does, with its reason.
 */
export const writeAttendance = async (
  context: TrainingsContext,
  session: string,
  { rows, why }: { rows: readonly AttendanceRowTyped[]; why: string },
): Promise<Recorded[]> => {
  const { tx, actor, now } = context;
  const structures = rows.map(({ structure }) => structure);
  await refuseUnknown(context, structures);
  const before = await attendanceBefore(tx, session, structures);
  const recorded = settled(rows)
    .map((one): Recorded => ({ ...one, before: before.get(one.structure) ?? null }))
    .filter((one) => one.before === null || differs(one.before, one.settled));
  await writeNamed(context, session, rows);
  if (recorded.length === 0) return [];
  await enrolUnannounced(context, session, recorded);
  const corrected = recorded.flatMap(({ structure, settled: after, before: old }) =>
    old === null
      ? []
      : [
          {
            id: newId(),
            session,
            structure,
            at: now,
            actor: actor.id,
            why,
            before: JSON.stringify(old),
            after: JSON.stringify(after),
          },
        ],
  );
  if (corrected.length > 0) {
    await tx.insertInto('trainings.attendance_change').values(corrected).execute();
    await tx
      .deleteFrom('trainings.attendance_class')
      .where('session', '=', session)
      .where(
        'structure',
        'in',
        corrected.map(({ structure }) => structure),
      )
      .execute();
  }
  await writeCounts(context, session, recorded);
  return recorded;
};

/** What the journal keeps of it: states and counts by class, so that every figure can be computed again. */
export const payloadOf = (recorded: readonly Recorded[]) =>
  recorded.map(({ structure, settled: { status, people, classes } }) => ({
    structure,
    status,
    people,
    classes: classes.map(({ sex, age_band, people: many }) => ({ sex, age_band, people: many })),
  }));
