import { sql } from 'kysely';
import type { Ground } from '../../platform/ground.ts';
import { job } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/rights.ts';
import { Run } from './sending/run.ts';
import type { ActRow } from './sending/rows.ts';
import { inTransaction } from './transaction.ts';

/** Days after which an applied act forgets what it said: its values are in the records, its id goes on answering. */
const contentDays = 90;

/** Days that an act which waits is tried by itself; after that it waits for a person. */
const waitingDays = 60;

/**
 * Acts that wait for something which came by another way (an office's entry, an import) are tried again: the oldest
 * first, a few at a time.
 */
export const tryThoseWaiting = (ground: Ground, now = new Date()): Promise<void> =>
  inTransaction({ ground, actor: system, now }, async (context) => {
    const rows = await context.tx
      .selectFrom('field.act')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('received_at', '>', new Date(now.getTime() - waitingDays * 86_400_000))
      .orderBy('received_at')
      .orderBy('id')
      .limit(500)
      .forUpdate()
      .skipLocked()
      .execute();
    const run = new Run(context);
    await run.know(rows);
    for (const row of rows as ActRow[]) await run.try(row);
    await run.write();
  });

export const emptyContents = async ({ db }: Pick<Ground, 'db'>, now = new Date()): Promise<void> => {
  const before = new Date(now.getTime() - contentDays * 86_400_000);
  await sql`update field.act set content = null where content is not null and received_at < ${before}
    and state in ('applied', 'merged', 'replaced')`.execute(db);
  // Of a submission too; its digest goes on knowing the same when it is sent again.
  await sql`update field.submission set xml = '' where xml <> '' and received_at < ${before}
    and state = 'applied'`.execute(db);
};

export const jobs = [
  job('field.try_waiting', (ground) => tryThoseWaiting(ground), { every: '*/10 * * * *' }),
  job('field.empty_contents', (ground) => emptyContents(ground), { pace: 'long', every: '40 3 * * *' }),
];
