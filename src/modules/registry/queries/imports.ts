import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { allow } from '../../../platform/rights.ts';
import { id } from '../commands/import-inputs.ts';
import { mayImport } from '../policy.ts';
import type { ImportTable } from '../intake/tables.ts';
import { query } from '../room.ts';

export type ImportSeen = Selectable<ImportTable>;

export interface ProblemSeen {
  row: number;
  field: string;
  code: string;
  severity: 'error' | 'warning';
  values: Record<string, string | number>;
}

export const problemsOnPage = 50;

/** Every list that was brought in, the latest first. */
export const imports = query(v.object({}), async ({ tx, actor }) => {
  allow(actor, mayImport(actor));
  return tx
    .selectFrom('registry.import')
    .select(['id', 'name', 'state', 'started_at', 'rows_read', 'rows_wrong', 'registered', 'filled'])
    .orderBy('started_at', 'desc')
    .limit(100)
    .execute();
});

const Asked = v.object({
  id,
  code: v.optional(v.nullable(v.string()), null),
  page: v.optional(v.number(), 1),
});

/** An import, with what is wrong by code, and a page of its problems by row. */
export const importSeen = query(Asked, async ({ tx, actor }, { id: about, code, page }) => {
  const row = await tx.selectFrom('registry.import').selectAll().where('id', '=', about).executeTakeFirst();
  const seen = locked(row, actor).open(actor, mayImport);
  const { rows: codes } = await sql<{ code: string; severity: 'error' | 'warning'; n: number }>`
    select code, severity, count(distinct row) as n from registry.import_problem where import = ${about}
    group by 1, 2 order by severity, n desc`.execute(tx);
  const of = code === null ? sql`true` : sql`code = ${code}`;
  const { rows: problems } =
    await sql<ProblemSeen>`select row, field, code, severity, values from registry.import_problem
    where import = ${about} and ${of} order by ${code === null ? sql`severity, ` : sql``} row, at
    limit ${problemsOnPage} offset ${(page - 1) * problemsOnPage}`.execute(tx);
  return { import: seen as ImportSeen, codes: codes.map((one) => ({ ...one, n: Number(one.n) })), problems };
});

/** All problems of an import by row, a piece at a time, for the download. */
export const problemsAfter = query(
  v.object({ id, after: v.object({ row: v.number(), at: v.number() }) }),
  async ({ tx, actor }, { id: about, after }) => {
    allow(actor, mayImport(actor));
    const { rows } = await sql<ProblemSeen & { at: number }>`select row, at, field, code, severity, values
      from registry.import_problem where import = ${about} and (row, at) > (${after.row}, ${after.at})
      order by row, at limit 5000`.execute(tx);
    return rows;
  },
);
