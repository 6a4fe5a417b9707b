import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { countries } from '../rules/countries.ts';
import { provinces, regions } from '../rules/places-data.ts';
import { structureKinds } from '../tables.ts';
import type { RegistryTables } from '../tables.ts';
import { placeChosen, without } from './filters.ts';
import type { FacetName, Filters } from './filters.ts';

/** How many structures each value of each facet would leave, given the other choices. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

type Column = 'place' | 'kind' | 'womens' | 'label' | 'chain';

const columnOf: Record<FacetName, Column> = {
  country: 'place',
  region: 'place',
  province: 'place',
  kind: 'kind',
  womens: 'womens',
  label: 'label',
  chain: 'chain',
};

/** The values a facet can take; provinces are told only within a chosen region. */
export const valuesOf = (facet: FacetName, filters: Filters, chains: string[]): readonly string[] => {
  switch (facet) {
    case 'country':
      return countries;
    case 'region':
      return filters.country === null || filters.country === 'MA' ? regions.map(({ code }) => code) : [];
    case 'province':
      return provinces.filter(({ region }) => region === filters.region).map(({ code }) => code);
    case 'kind':
      return structureKinds;
    case 'womens':
      return ['yes'];
    case 'label':
      return ['certified', 'engaged'];
    case 'chain':
      return chains;
  }
};

const placeOfDelta = { country: 'country', region: 'region', province: 'province' } as const;

/**
 * Counts of one facet read from the cube, with the changes that are not folded into it yet.
 * `facet` null counts the choice itself, under the value '*'.
 */
const count = async (
  tx: Transaction<RegistryTables>,
  facet: FacetName | null,
  filters: Filters,
  values: readonly string[],
): Promise<Map<string, number>> => {
  if (values.length === 0) return new Map();
  const place = placeChosen(filters) ?? '*';
  const own = facet === null ? null : columnOf[facet];
  const { kind, womens, label, chain } = filters;
  const fixed = { place, kind: kind ?? '*', womens: womens ?? '*', label: label ?? '*', chain: chain ?? '*' };
  const cell = (column: Column) =>
    column === own ? sql`${sql.ref(column)} = any(${values})` : sql`${sql.ref(column)} = ${fixed[column]}`;
  const known = sql.join((['place', 'kind', 'womens', 'label', 'chain'] as const).map(cell), sql` and `);
  const value = own === null ? sql`'*'` : sql.ref(own);
  const waitingValue =
    facet === null ? sql`'*'` : sql.ref(own === 'place' ? placeOfDelta[facet as keyof typeof placeOfDelta] : own!);
  const waiting = sql.join(
    [
      sql`(${own === 'place' && facet === 'country'} or ${place} = '*' or ${place} in (country, region, province))`,
      ...(['kind', 'womens', 'label'] as const).map((column) =>
        own === column || fixed[column] === '*' ? sql`true` : sql`${sql.ref(column)} = ${fixed[column]}`,
      ),
      own === 'chain' ? sql`chain <> '*'` : sql`chain = ${fixed.chain}`,
    ],
    sql` and `,
  );
  const { rows } = await sql<{ value: string; n: number }>`
    select value, sum(n)::int as n from (
      select ${value} as value, n from registry.facet_count where ${known}
      union all select ${waitingValue} as value, n from registry.facet_delta where ${waiting}
    ) as counted where value is not null group by 1`.execute(tx);
  return new Map(rows.filter((row) => row.n > 0 && values.includes(row.value)).map((row) => [row.value, row.n]));
};

export const facetNames: readonly FacetName[] = ['region', 'province', 'country', 'chain', 'kind', 'womens', 'label'];

export const noCounts = (): FacetCounts =>
  Object.fromEntries(facetNames.map((facet) => [facet, new Map<string, number>()])) as FacetCounts;

/** Exact counts for any choice without words, at any size: some lookups in the cube by its key. */
export const countChoice = async (
  tx: Transaction<RegistryTables>,
  filters: Filters,
  /** Null where only the total is wanted. */
  chains: string[] | null,
): Promise<{ total: number; facets: FacetCounts }> => {
  const facets = noCounts();
  for (const facet of chains ? facetNames : []) {
    facets[facet] = await count(tx, facet, without(filters, facet), valuesOf(facet, filters, chains ?? []));
  }
  const total = (await count(tx, null, filters, ['*'])).get('*') ?? 0;
  return { total, facets };
};
