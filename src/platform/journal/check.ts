import { sql } from 'kysely';
import * as v from 'valibot';
import { room } from '../command.ts';
import type { Ground } from '../ground.ts';
import { newId } from '../ids.ts';
import { job } from '../jobs/jobs.ts';
import { allow, holdsSomewhere } from '../rights.ts';
import { sealEverything } from './read.ts';
import type { Altered } from './verify.ts';
import { verifyDatabase } from './verify-database.ts';

const { command } = room<object>({ name: 'platform' });

/** What the last verification of the whole journal found. */
export interface JournalCheck {
  at: Date;
  entries: number;
  head: string;
  altered: Altered | null;
}

/** Follows the whole chain and keeps what was found. */
export const checkJournal = async ({ db }: Pick<Ground, 'db'>, now = new Date()): Promise<JournalCheck> => {
  await sealEverything(db);
  const { entries, head, altered } = await verifyDatabase(db);
  await sql`insert into platform.journal_check (id, at, entries, head, altered)
    values (${newId()}, ${now}, ${entries}, ${head}, ${altered && JSON.stringify(altered)}::jsonb)`.execute(db);
  return { at: now, entries, head, altered };
};

export const checkJob = job('platform.check_journal', async (ground) => void (await checkJournal(ground)), {
  pace: 'long',
  every: '40 3 * * *',
});

/** Asks for a verification now; the page shows what it found when it is done. */
export const askForCheck = command(v.object({}), async ({ actor, later }) => {
  allow(actor, holdsSomewhere(actor, ['administrator']));
  await later(checkJob, {}, { key: 'asked' });
  return [];
});
