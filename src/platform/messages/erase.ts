import { sql } from 'kysely';
import type { Ground } from '../ground.ts';
import { job } from '../jobs/jobs.ts';

/**
 * Personal data is a debt: codes are erased after an hour, every other text after 30 days, and the row with its
 * address after a year.
 */
export const eraseMessages = async ({ db }: Pick<Ground, 'db'>, now = new Date()): Promise<void> => {
  await sql`update platform.message_out set text = null, subject = null, action_url = null, erased_at = ${now}
    where erased_at is null and at < case when secret then ${now}::timestamptz - interval '1 hour'
      else ${now}::timestamptz - interval '30 days' end`.execute(db);
  await sql`update platform.message_in set text = null, erased_at = ${now}
    where erased_at is null and at < ${now}::timestamptz - interval '30 days'`.execute(db);
  await sql`delete from platform.message_in where at < ${now}::timestamptz - interval '1 year'`.execute(db);
  await sql`delete from platform.message_out where at < ${now}::timestamptz - interval '1 year'`.execute(db);
};

export const eraseOldMessages = job('platform.erase_messages', (ground) => eraseMessages(ground), {
  every: '*/10 * * * *',
});
