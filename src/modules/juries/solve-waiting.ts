import type { Kysely } from 'kysely';
import type { Ground } from '../../platform/ground.ts';
import { JuryRefused, type Refusal } from './rules/refusal.ts';
import { assignReaders } from './solver/assign-readers.ts';
import type { AssignmentProgress } from './solver/solve-assignment.ts';
import type { AssignmentResult, JuriesTables } from './tables.ts';

type Db = Kysely<JuriesTables>;

/** A bound that is not known yet is infinite, which JSON cannot say. */
const finite = (progress: AssignmentProgress): string =>
  JSON.stringify({ ...progress, bound: Number.isFinite(progress.bound) ? progress.bound : null });

/** Writes how far the solver has come, twice a second at most and never two writes at a time. */
const progressWriter = (db: Db, id: string) => {
  let [last, writing] = [0, Promise.resolve()];
  const write = (progress: AssignmentProgress): void => {
    if (Date.now() - last < 500) return;
    last = Date.now();
    writing = writing.then(async () => {
      const update = db.updateTable('juries.assignment').set({ progress: finite(progress) });
      await update.where('id', '=', id).where('state', '=', 'solving').execute();
    });
  };
  return { write, flush: () => writing };
};

const answered = async (problem: Parameters<typeof assignReaders>[0], onProgress: (at: AssignmentProgress) => void) => {
  try {
    const { seconds: _clock, ...result } = await assignReaders(problem, { onProgress });
    return { state: 'proposed' as const, result: result satisfies AssignmentResult };
  } catch (error) {
    if (!(error instanceof JuryRefused)) throw error;
    const { code, say, at } = error;
    return { state: 'refused' as const, result: { code, say, at } satisfies Refusal };
  }
};

/** The work of the job `juries.solve_assignment`. An assignment that was replaced meanwhile stays replaced. */
export const solveWaiting = async (ground: Ground, id: string): Promise<void> => {
  const db = ground.db as unknown as Db;
  const row = await db
    .updateTable('juries.assignment')
    .set({ state: 'solving' })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'solving'])
    .returning('problem')
    .executeTakeFirst();
  if (!row) return;
  const progress = progressWriter(db, id);
  const { state, result } = await answered({ ...row.problem.problem, names: row.problem.labels }, progress.write);
  await progress.flush();
  await db
    .updateTable('juries.assignment')
    .set({ state, result: JSON.stringify(result), ended_at: new Date() })
    .where('id', '=', id)
    .where('state', '=', 'solving')
    .execute();
};
