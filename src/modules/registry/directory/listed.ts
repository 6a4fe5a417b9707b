import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { RegistryTables } from '../tables.ts';
import type { Cursor } from './cursor.ts';
import { placeChosen, queryOf } from './filters.ts';
import type { Filters } from './filters.ts';

export interface Found {
  structure: string;
  tier: number;
  key: string | number;
}

/** Below this the matches are gathered and sorted; above it the order is walked and what does not match is skipped. */
const gather = 4000;

const columnsHold = (filters: Filters) => {
  const { country, region, province, kind, womens, label, chain } = filters;
  const place = placeChosen(filters);
  const column = province !== null ? 'province' : region !== null ? 'region' : country !== null ? 'country' : null;
  return sql.join(
    [
      sql`true`,
      ...(column === null ? [] : [sql`${sql.ref(column)} = ${place}`]),
      ...(kind === null ? [] : [sql`kind = ${kind}`]),
      ...(womens === null ? [] : [sql`womens = ${womens === 'yes'}`]),
      ...(label === null ? [] : [sql`label = ${label}`]),
      ...(chain === null ? [] : [sql`chains @> array[${chain}]`]),
    ],
    sql` and `,
  );
};

/**
 * A page of the directory in the order of names, without words.
 * @param total how many the choice leaves (from the cube): it decides how they are fetched, see `gather`.
 */
export const listed = async (
  tx: Transaction<RegistryTables>,
  filters: Filters,
  { total, after, limit }: { total: number; after: Cursor | null; limit: number },
): Promise<Found[]> => {
  const from = after ? sql`(sort, structure) > (${String(after.key)}, ${after.id}::uuid)` : sql`true`;
  const choice = queryOf(filters);
  const { rows } =
    choice !== '' && total <= gather
      ? await sql<Found>`with hit as materialized
          (select structure, sort from registry.structure_index where terms @@ ${choice}::tsquery)
          select structure, 0 as tier, sort as key from hit where ${from} order by sort, structure limit ${limit}`.execute(
          tx,
        )
      : await sql<Found>`select structure, 0 as tier, sort as key from registry.structure_index
          where ${from} and ${columnsHold(filters)} order by sort, structure limit ${limit}`.execute(tx);
  return rows;
};
