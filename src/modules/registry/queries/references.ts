import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { mayKeepReferences } from '../policy.ts';
import { query } from '../room.ts';
import type { Sector } from '../tables.ts';

export interface ChainKept {
  code: string;
  sector: Sector;
  title: Trilingual;
  also: string[];
  retired: boolean;
  /** Structures that chose it. */
  used: number;
}

export interface LabelKept {
  code: string;
  title: Trilingual;
  value_chain: string | null;
  chain_title: Trilingual | null;
  body: string | null;
  retired: boolean;
  /** Structures that hold it or are on the way. */
  used: number;
}

/** Every value chain, those in use first, with how many structures chose it. */
export const chainsKept = query(v.object({}), async ({ tx, actor }): Promise<ChainKept[]> => {
  allow(actor, mayKeepReferences(actor));
  const { rows } = await sql<ChainKept>`
    select c.code, c.sector, c.title, c.also, c.retired, coalesce(u.used, 0)::int as used
    from registry.value_chain c
      left join (select value_chain, count(*) as used from registry.structure_value_chain group by 1) u
        on u.value_chain = c.code
    order by c.retired, c.sector, c.code`.execute(tx);
  return rows;
});

/** Every label, those in use first, with how many structures have it. */
export const labelsKept = query(v.object({}), async ({ tx, actor }): Promise<LabelKept[]> => {
  allow(actor, mayKeepReferences(actor));
  const { rows } = await sql<LabelKept>`
    select l.code, l.title, l.value_chain, c.title as chain_title, l.body, l.retired, coalesce(u.used, 0)::int as used
    from registry.label l
      left join registry.value_chain c on c.code = l.value_chain
      left join (select label, count(*) as used from registry.structure_label group by 1) u on u.label = l.code
    order by l.retired, l.value_chain nulls first, l.code`.execute(tx);
  return rows;
});
