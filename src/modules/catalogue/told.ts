import { sql } from 'kysely';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { Tx } from './rows.ts';

/** The names that the register has of a structure's products and that the catalogue does not have yet. */
export const notYetOffered = async (
  tx: Tx,
  structure: string,
): Promise<{ name: Trilingual; chain: string | null }[]> => {
  const { rows } = await sql<{ name: Trilingual; chain: string | null }>`
    select distinct on (name) name, value_chain as chain from registry.product_told t
    where structure = ${structure} and name <> '{}' and not exists (
      select from catalogue.product p where p.structure = t.structure and (p.name ->> 'fr' = t.name ->> 'fr'
        or p.name ->> 'ar' = t.name ->> 'ar' or p.name ->> 'en' = t.name ->> 'en'))
    order by name, id limit 30`.execute(tx);
  return rows;
};
