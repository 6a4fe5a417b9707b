import { sql } from 'kysely';
import { outcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { ActRow, Tx } from './rows.ts';

/** An act, and those that it was itself sent instead of, refused as it was. */
export const chainOf = async (tx: Tx, id: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`with recursive chain (id) as (select ${id}::uuid union
    select a.replaces from field.act a join chain c on a.id = c.id where a.replaces is not null)
    select id from chain`.execute(tx);
  return rows.map((row) => row.id);
};

/**
 * An act sent instead of a refused or clashing one: null, and it may go on; or why not, when the office has settled the
 * first one meanwhile, so that nothing is done twice.
 */
export const replacedBy = async (tx: Tx, { replaces, person, record }: ActRow): Promise<Outcome | null> => {
  const before = await tx
    .selectFrom('field.act')
    .select(['state', 'person', 'record'])
    .where('id', 'in', await chainOf(tx, replaces!))
    .orderBy('id')
    .forUpdate()
    .execute();
  const open = ['refused', 'clash', 'waiting', 'replaced'];
  const may = before.every((one) => one.person === person && one.record === record && open.includes(one.state));
  return may ? null : outcome('refused', { refusal: 'field.already_settled' });
};
