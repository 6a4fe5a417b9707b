import { readFileSync } from 'node:fs';
import { sql, type Kysely } from 'kysely';
import type { SearchTables } from '../../src/modules/search/tables.ts';

/** Milliseconds of the processor that the server's sessions of this database have used; null where no /proc tells. */
export const serverUsed = async (db: Kysely<SearchTables>): Promise<number | null> => {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database()`.execute(db);
  try {
    return rows.reduce((sum, { pid }) => {
      const [, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
      const fields = rest.join(') ').split(' ');
      return sum + 10 * (Number(fields[11]) + Number(fields[12]));
    }, 0);
  } catch {
    return null;
  }
};
