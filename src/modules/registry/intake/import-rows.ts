import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { locked } from '../../../platform/locked.ts';
import type { Locked } from '../../../platform/locked.ts';
import type { Actor } from '../../../platform/rights.ts';
import type { ImportProblem } from '../rules/import/problems.ts';
import type { RegistryTables } from '../tables.ts';
import type { ImportState, OnKnown } from './tables.ts';

type Tx = Transaction<RegistryTables>;

export interface ImportRow {
  id: string;
  state: ImportState;
  stopped_at: ImportState | null;
  on_known: OnKnown;
  written_to: number;
  compared_to: number;
}

/** The import's row, held until the transaction ends: its batches and a person's decisions follow one another. */
export const importForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<ImportRow>> =>
  locked(
    await tx
      .selectFrom('registry.import')
      .select(['id', 'state', 'stopped_at', 'on_known', 'written_to', 'compared_to'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    actor,
  );

/** Writes the problems of a batch of rows; those already there stay. */
export const keepProblems = async (tx: Tx, id: string, problems: ImportProblem[]): Promise<void> => {
  const at = new Map<number, number>();
  const rows = problems.map((problem) => {
    const place = at.get(problem.row) ?? 0;
    at.set(problem.row, place + 1);
    return { ...problem, at: place };
  });
  await sql`insert into registry.import_problem (import, row, at, field, code, severity, values)
    select ${id}, row, at, field, code, severity, values from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(row integer, at smallint, field text, code text, severity text, values jsonb)
    on conflict do nothing`.execute(tx);
};
