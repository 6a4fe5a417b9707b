import { sql, type Kysely } from 'kysely';
import { job } from '../../platform/jobs/jobs.ts';
import { tellSearchOfSessions } from './searched.ts';
import type { TrainingsTables } from './tables.ts';

/** A session that has begun is none to come: within the hour search forgets it, though nobody has said who came. */
export const forgetBegun = job(
  'trainings.forget_begun',
  async ({ db }) => {
    const now = new Date();
    await (db as Kysely<TrainingsTables>).transaction().execute(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from trainings.session
        where starts_at between ${now}::timestamptz - interval '2 days' and ${now}`.execute(tx);
      await tellSearchOfSessions(
        tx,
        now,
        rows.map(({ id }) => id),
      );
    });
  },
  { every: '7 * * * *', pace: 'long' },
);
