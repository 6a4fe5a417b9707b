import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import { datasetNamed } from '../known.ts';
import { query } from '../room.ts';

/** Whether an id is that of a row of a dataset, as SQL; datasets of which facts are told have one key. */
export const isRowOf = (name: string, id: RawBuilder<unknown>): RawBuilder<boolean> => {
  const { view, key } = datasetNamed(name);
  return sql<boolean>`exists (select from ${sql.table(view)} as given where given.${sql.ref(key[0])} = ${id})`;
};

/** Whether a record is public now: a row of its dataset. */
export const isThere = query(
  v.object({ dataset: v.string(), about: v.pipe(v.string(), v.uuid()) }),
  async ({ tx }, { dataset, about }): Promise<boolean> => {
    const { rows } = await sql<{ there: boolean }>`select ${isRowOf(dataset, sql`${about}::uuid`)} as there`.execute(
      tx,
    );
    return rows[0]?.there ?? false;
  },
);
