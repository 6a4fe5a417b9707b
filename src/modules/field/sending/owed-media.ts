import type { Context } from '../../../platform/command.ts';
import type { FieldTables } from '../tables.ts';
import type { ActRow, Tx } from './rows.ts';

/** Notes what an act names: the phone sends it apart. Who brings a file sends what is in it, whoever the act is handed to. */
export const noteOwed = async ({ tx, now }: Context<FieldTables>, row: ActRow, digests: string[]): Promise<void> => {
  if (digests.length === 0) return;
  const person = row.brought_by ?? row.person;
  const owed = { act: row.id, person, owed_since: now, arrived_at: null, problem: null };
  await tx
    .insertInto('field.media')
    .values(digests.map((digest) => ({ ...owed, digest })))
    .onConflict((conflict) => conflict.columns(['act', 'digest']).doNothing())
    .execute();
};

/** Whether an act about this record still waits for some of its media. */
export const owesMedia = async (tx: Tx, record: string): Promise<boolean> => {
  const owed = await tx
    .selectFrom('field.media as m')
    .innerJoin('field.act as a', 'a.id', 'm.act')
    .select('m.act')
    .where('a.record', '=', record)
    .where('m.arrived_at', 'is', null)
    .where('m.problem', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return owed !== undefined;
};
