import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { ImpactTables } from './tables.ts';

type Tx = Transaction<ImpactTables>;

interface Kept {
  id: string;
  structure: string;
  region: string | null;
  withdrawnAt: Date | null;
}

/** What somebody agreed to have shown, held until the transaction ends, with where its cooperative lies. */
const keptForUpdate =
  (table: 'impact.testimony' | 'impact.photograph') =>
  async (tx: Tx, id: string, actor: Actor): Promise<Locked<Kept>> => {
    const { rows } = await sql<Kept>`
      select kept.id, kept.structure, structure.region, kept.withdrawn_at as "withdrawnAt"
      from ${sql.table(table)} kept left join registry.structure_listed structure on structure.id = kept.structure
      where kept.id = ${id} for update of kept`.execute(tx);
    return locked(rows[0], actor);
  };

export const testimonyForUpdate = keptForUpdate('impact.testimony');
export const photographForUpdate = keptForUpdate('impact.photograph');

/** Where a cooperative lies, or 404. */
export const structureWhere = async (
  tx: Tx,
  id: string,
  actor: Actor,
): Promise<Locked<{ structure: string; region: string | null }>> =>
  locked(
    await tx
      .selectFrom('registry.structure_listed')
      .select([sql<string>`id`.as('structure'), 'region'])
      .where('id', '=', id)
      .executeTakeFirst(),
    actor,
  );

/** A report held until the transaction ends. */
export const reportForUpdate = async (tx: Tx, id: string, actor: Actor) =>
  locked(
    await tx
      .selectFrom('impact.report')
      .select(['id', 'title', 'lede', 'period', 'published', 'changed_at as changedAt'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    actor,
  );

/** Notes that the report is another than it was. */
export const changed = (tx: Tx, report: string, now: Date) =>
  tx
    .updateTable('impact.report')
    .set((set) => ({ version: set('version', '+', 1), changed_at: now }))
    .where('id', '=', report)
    .execute();
