import { sql } from 'kysely';
import type { Definition } from './rules/definition.ts';
import type { Tx } from './counting/wanted.ts';

export interface IndicatorRow {
  code: string;
  id: string;
  version: number;
  place: number;
  shipped: boolean;
  retired: boolean;
  definition: Definition;
  computedAt: Date | null;
  changedAt: Date;
}

const columns = sql`i.code, i.id, i.version, i.place, d.shipped, i.retired, d.definition,
  i.computed_at as "computedAt", d.changed_at as "changedAt"`;
const from = sql`indicators.indicator i join indicators.definition d on d.indicator = i.code and d.version = i.version`;

/** Every figure with its definition in force; those of the codes that are asked, or all that are not retired. */
export const indicatorRows = async (tx: Tx, codes?: readonly string[]): Promise<IndicatorRow[]> =>
  (
    await sql<IndicatorRow>`select ${columns} from ${from}
      where ${codes ? sql`i.code = any(${[...codes]})` : sql`not i.retired`} order by i.place, i.code`.execute(tx)
  ).rows;

/** One figure, also when it is retired: what was published of it stays readable. */
export const indicatorRow = async (tx: Tx, code: string): Promise<IndicatorRow | undefined> =>
  (await indicatorRows(tx, [code]))[0];

/** The number of each kind of record. */
export const sourceIds = async (tx: Tx): Promise<Map<string, number>> =>
  new Map(
    (await tx.selectFrom('indicators.source').select(['kind', 'id']).execute()).map(({ kind, id }) => [
      kind,
      Number(id),
    ]),
  );
