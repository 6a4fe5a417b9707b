import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { conceptsIn } from '../concepts.ts';
import { Id } from '../inputs.ts';
import type { PriceAt, PriceFor } from '../rules/product.ts';
import type { Month } from '../rules/season.ts';
import type { Unit } from '../rules/units.ts';
import { query } from '../room.ts';
import type { Tx } from '../rows.ts';

export interface Card {
  id: string;
  name: Trilingual;
  concept: string | null;
  chain: string | null;
  unit: Unit;
  priceLow: number | null;
  priceHigh: number | null;
  currency: string;
  priceFor: PriceFor | null;
  priceAt: PriceAt | null;
  available: Month[];
  structure: string;
  structureName: string;
  structureNameAr: string | null;
  region: string | null;
  province: string | null;
  country: string;
  photo: string | null;
  alt: Trilingual | null;
}

export const perPage = 24;
export const facetNames = ['chain', 'region', 'month', 'label', 'concept'] as const;
export type FacetName = (typeof facetNames)[number];

const Input = v.object({
  text: v.optional(v.string(), ''),
  chain: v.optional(v.nullable(v.string()), null),
  region: v.optional(v.nullable(v.string()), null),
  month: v.optional(v.nullable(v.string()), null),
  label: v.optional(v.nullable(v.string()), null),
  concept: v.optional(v.nullable(v.string()), null),
  structure: v.optional(v.nullable(v.string()), null),
  page: v.optional(v.number(), 1),
});
export type Asked = v.InferOutput<typeof Input>;
const nothingAsked = v.parse(Input, {});

/** The words of a question name concepts, in any language; words that name none are looked for in the names. */
const ofText = (text: string): RawBuilder<boolean> => {
  const words = text.trim();
  if (words === '') return sql`true`;
  const concepts = conceptsIn({ fr: words, ar: words, en: words });
  const like = `%${words.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;
  const named = sql<boolean>`concat_ws(' ', p.name ->> 'fr', p.name ->> 'ar', p.name ->> 'en') ilike ${like}`;
  return concepts.length === 0 ? named : sql<boolean>`(p.concept = any(${concepts}) or ${named})`;
};

const one = (facet: FacetName, value: string): RawBuilder<boolean> =>
  ({
    chain: () => sql<boolean>`p.value_chain = ${value}`,
    region: () => sql<boolean>`p.region = ${value}`,
    month: () => sql<boolean>`(p.available = '{}' or ${Number(value)}::int = any(p.available))`,
    label: () => sql<boolean>`${value} = any(p.labels)`,
    concept: () => sql<boolean>`p.concept = ${value}`,
  })[facet]();

const where = (asked: Asked, without: FacetName | null = null): RawBuilder<boolean> => {
  const parts = facetNames.flatMap((facet) => {
    const value = asked[facet];
    return value === null || facet === without ? [] : [one(facet, value)];
  });
  const whose = asked.structure === null ? [] : [sql<boolean>`p.structure = ${asked.structure}::uuid`];
  return sql.join([ofText(asked.text), ...whose, ...parts], sql` and `);
};

/** The cards of some products: those with a picture first, then those confirmed last. */
const cards = async (tx: Tx, asked: Asked, limit = perPage): Promise<Card[]> => {
  const { rows } = await sql<Card>`
    with found as (select p.* from catalogue.product_listed p where ${where(asked)}
      order by p.pictured desc, p.confirmed_on desc, p.id desc
      limit ${limit} offset ${(asked.page - 1) * perPage})
    select p.id, p.name, p.concept, p.value_chain as chain, p.unit, p.price_low as "priceLow", p.price_high as "priceHigh",
      p.currency, p.price_for as "priceFor", p.price_at as "priceAt", p.available, p.structure, p.region, p.province,
      p.country, s.name as "structureName", s.name_ar as "structureNameAr", f.file as photo, f.alt
    from found p join registry.structure_listed s on s.id = p.structure
      left join lateral (select file, alt from catalogue.photo where product = p.id order by place limit 1) f on true
    order by p.pictured desc, p.confirmed_on desc, p.id desc`.execute(tx);
  return rows;
};

/** The values of a facet in the rows of a relation that has its columns. */
const valuesIn = (facet: FacetName, relation: RawBuilder<unknown>): RawBuilder<unknown> => {
  const value = {
    chain: sql`value_chain`,
    region: sql`region`,
    concept: sql`concept`,
    month: sql`unnest(case when available = '{}' then '{1,2,3,4,5,6,7,8,9,10,11,12}' else available end)::text`,
    label: sql`unnest(labels)`,
  }[facet];
  return sql`(select ${facet}::text as facet, value, count(*)::int as n from (select ${value} as value from ${relation}) v
    where value is not null group by 2 order by 3 desc, 2 limit 40)`;
};

const narrow = (asked: Asked, without: FacetName | null): RawBuilder<unknown> => sql`
  (select p.value_chain, p.region, p.concept, p.available, p.labels from catalogue.product_listed p
    where ${where(asked, without)}) narrowed`;

/**
 * How many there are, and how many each value of a facet would leave, with the other facets as they are: one pass for
 * the facets that nobody has chosen from, one more for each that somebody has.
 */
const counted = async (
  tx: Tx,
  asked: Asked,
): Promise<{ total: number; facets: Record<FacetName, [string, number][]> }> => {
  const each = facetNames.map((facet) => valuesIn(facet, asked[facet] === null ? sql`found` : narrow(asked, facet)));
  const { rows } = await sql<{ facet: FacetName | 'total'; value: string; n: number }>`
    with found as materialized (select * from ${narrow(asked, null)})
    select 'total' as facet, '' as value, count(*)::int as n from found union all
    ${sql.join(each, sql` union all `)}`.execute(tx);
  const facets = Object.fromEntries(
    facetNames.map((facet) => [
      facet,
      rows.filter((row) => row.facet === facet).map(({ value, n }): [string, number] => [value, n]),
    ]),
  ) as Record<FacetName, [string, number][]>;
  return { total: rows.find(({ facet }) => facet === 'total')!.n, facets };
};

/** What is offered, narrowed by what is asked; with how many each facet's values would leave. */
export const catalogue = query(Input, async ({ tx }, asked) => ({
  cards: await cards(tx, asked),
  ...(await counted(tx, asked)),
  ...(await titlesOf(tx)),
}));

export type Found = Awaited<ReturnType<typeof catalogue>>;

/** Titles of value chains and labels, by their codes. */
const titlesOf = async (tx: Tx) => {
  const chains = await tx.selectFrom('registry.value_chain_listed').select(['code', 'title']).execute();
  const labels = await tx.selectFrom('registry.structure_labelled').distinct().select(['label', 'title']).execute();
  return {
    chains: new Map(chains.map(({ code, title }) => [code, title])),
    labels: new Map(labels.map(({ label, title }) => [label, title])),
  };
};

/** What a structure shows, all of it; a hundred at most. */
export const shownOf = query(
  v.object({ structure: Id, limit: v.optional(v.number(), 100) }),
  ({ tx }, { structure, limit }) => cards(tx, { ...nothingAsked, structure }, limit),
);
