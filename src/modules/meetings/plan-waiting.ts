import type { Kysely } from 'kysely';
import type { Ground } from '../../platform/ground.ts';
import { answerTo } from './planner/answer.ts';
import { planInWorker } from './planner/in-worker.ts';
import type { PlanProgress } from './rules/plan-file.ts';
import type { MeetingsTables } from './tables.ts';

type Db = Kysely<MeetingsTables>;

/** So few wishes are planned here in less time than a thread takes to begin. */
const atOnce = 40;

/** Writes how far the planner has come, twice a second at most and never two writes at a time. */
const progressWriter = (db: Db, id: string) => {
  let [last, writing] = [0, Promise.resolve()];
  const write = (progress: PlanProgress): void => {
    if (Date.now() - last < 500) return;
    last = Date.now();
    writing = writing.then(async () => {
      const update = db.updateTable('meetings.plan').set({ progress: JSON.stringify(progress) });
      await update.where('id', '=', id).where('state', '=', 'solving').execute();
    });
  };
  return { write, flush: () => writing };
};

/** The work of the job `meetings.plan`. Run twice it plans once; a plan that was replaced meanwhile stays replaced. */
export const planWaiting = async (ground: Ground, id: string): Promise<void> => {
  const db = ground.db as unknown as Db;
  const row = await db
    .updateTable('meetings.plan')
    .set({ state: 'solving' })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'solving'])
    .returning('input')
    .executeTakeFirst();
  if (!row) return;
  const progress = progressWriter(db, id);
  const small = row.input.wishes.length <= atOnce;
  const answer = small ? answerTo(row.input) : await planInWorker(row.input, progress.write);
  await progress.flush();
  await db
    .updateTable('meetings.plan')
    .set({ state: 'proposed', result: JSON.stringify(answer), ended_at: new Date() })
    .where('id', '=', id)
    .where('state', '=', 'solving')
    .execute();
};
