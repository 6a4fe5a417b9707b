import { CompiledQuery } from 'kysely';
import type { Transaction } from 'kysely';
import type { Db } from 'pg-boss';

// The queue joins any room's transaction, whatever tables it is typed with.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyTransaction = Transaction<any>;

/** Lets the boss speak inside a transaction of ours. */
export const executorOf = (tx: AnyTransaction): Db => ({
  executeSql: async (text: string, values: unknown[] = []) => {
    const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
    return { rows: rows as object[] };
  },
});
