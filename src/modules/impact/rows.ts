import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { ImpactTables } from './tables.ts';

type Tx = Transaction<ImpactTables>;

/** A testimony held until the transaction ends, with where its cooperative lies. */
export const testimonyForUpdate = async (
  tx: Tx,
  id: string,
  actor: Actor,
): Promise<Locked<{ id: string; structure: string; region: string | null; withdrawnAt: Date | null }>> =>
  locked(
    await tx
      .selectFrom('impact.testimony as testimony')
      .leftJoin('registry.structure_listed as structure', 'structure.id', 'testimony.structure')
      .select(['testimony.id', 'testimony.structure', 'structure.region', 'testimony.withdrawn_at as withdrawnAt'])
      .where('testimony.id', '=', id)
      .forUpdate('testimony')
      .executeTakeFirst(),
    actor,
  );

/** A photograph held until the transaction ends, with where its cooperative lies. */
export const photographForUpdate = async (
  tx: Tx,
  id: string,
  actor: Actor,
): Promise<Locked<{ id: string; structure: string; region: string | null; withdrawnAt: Date | null }>> =>
  locked(
    await tx
      .selectFrom('impact.photograph as photograph')
      .leftJoin('registry.structure_listed as structure', 'structure.id', 'photograph.structure')
      .select(['photograph.id', 'photograph.structure', 'structure.region', 'photograph.withdrawn_at as withdrawnAt'])
      .where('photograph.id', '=', id)
      .forUpdate('photograph')
      .executeTakeFirst(),
    actor,
  );

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
