import { sql } from 'kysely';
import * as v from 'valibot';
import type { Tx } from '../counting/wanted.ts';
import { mayReadIndicator } from '../policy.ts';
import { query } from '../room.ts';
import { indicatorRow } from '../rows.ts';
import type { Cell } from '../rules/cell.ts';

/** Where a value from outside comes from: who says it, when, and the document that says so, with its SHA-256. */
export interface OutsideSource {
  value: number;
  source: string;
  /** `2026-01-15`. */
  saidOn: string;
  /** An address, or a title. */
  document: string;
  file: { id: string; name: string; digest: string } | null;
}

/** The document of an outside value `o`, as JSON: SQL. */
export const fileOf = sql`(select jsonb_build_object('id', u.id, 'name', u.name, 'digest', u.digest)
  from platform.file_use u where u.id = o.file)`;

/** The value in force of one cell: of the newest period by then; null where there is none. */
export const outsideIn = async (tx: Tx, code: string, cell: Cell): Promise<OutsideSource | null> => {
  if (cell.scope !== 'all' || cell.dimension !== '') return null;
  const { rows } = await sql<OutsideSource>`select o.value::float8 as value, o.source, o.said_on::text as "saidOn",
      o.document, ${fileOf} as file
    from indicators.outside_value o where o.indicator = ${code} and o.replaced_at is null and o.place = ${cell.place}
      and o.period collate "C" <= ${cell.period === '' ? '~' : cell.period}
    order by o.period desc limit 1`.execute(tx);
  return rows[0] ?? null;
};

/** Whether this reader may have the document of a value: whoever may read its figure. */
export const mayReadDocument = query(
  v.object({ file: v.pipe(v.string(), v.uuid()) }),
  async ({ tx: given, actor }, { file }): Promise<boolean> => {
    const tx = given as Tx;
    const found = await tx
      .selectFrom('indicators.outside_value')
      .select('indicator')
      .where('file', '=', file)
      .executeTakeFirst();
    const row = found && (await indicatorRow(tx, found.indicator));
    return row !== undefined && mayReadIndicator(actor, row);
  },
);
