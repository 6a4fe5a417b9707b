import { sql } from 'kysely';
import type { Transaction } from 'kysely';

/** True when this was already journalled about that record. */
// oxlint-disable-next-line typescript/no-explicit-any
export const isJournalled = async (tx: Transaction<any>, fact: string, about: string): Promise<boolean> => {
  const { rows } = await sql`select 1 from platform.journal where about = ${about} and fact = ${fact} limit 1`.execute(
    tx,
  );
  return rows.length > 0;
};
