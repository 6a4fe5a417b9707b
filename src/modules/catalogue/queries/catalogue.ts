import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import { langs } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { foundOfKind } from '../../search/index.ts';
import type { FoundOfKind } from '../../search/index.ts';
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
/** A list goes no further. */
export const listed = 10_000;
export const facetNames = ['chain', 'region', 'month', 'label', 'concept'] as const;
export type FacetName = (typeof facetNames)[number];

const choice = v.optional(v.nullable(v.string()), null);
const Input = v.object({
  text: v.optional(v.string(), ''),
  /** The reader's: what is typed is read in it. */
  lang: v.optional(v.picklist(langs), 'fr'),
  chain: choice,
  region: choice,
  month: choice,
  label: choice,
  concept: choice,
  page: v.optional(v.number(), 1),
});
export type Asked = v.InferOutput<typeof Input>;

const one = (facet: FacetName, value: string): RawBuilder<boolean> =>
  ({
    chain: () => sql<boolean>`p.value_chain = ${value}`,
    region: () => sql<boolean>`p.region = ${value}`,
    month: () => sql<boolean>`(p.available = '{}' or ${Number(value)}::int = any(p.available))`,
    label: () => sql<boolean>`p.labels @> array[${value}]::text[]`,
    concept: () => sql<boolean>`p.concept = ${value}`,
  })[facet]();

const narrowed = (asked: Asked): RawBuilder<boolean> => {
  const parts = facetNames.flatMap((facet) => (asked[facet] === null ? [] : [one(facet, asked[facet])]));
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
};

const cardColumns = sql`p.id, p.name, p.concept, p.value_chain as chain, p.unit, p.price_low as "priceLow",
  p.price_high as "priceHigh", p.currency, p.price_for as "priceFor", p.price_at as "priceAt", p.available, p.structure,
  p.region, p.province, p.country, s.name as "structureName", s.name_ar as "structureNameAr", f.file as photo, f.alt`;
const besides = sql`join registry.structure_listed s on s.id = p.structure
  left join lateral (select file, alt from catalogue.photo where product = p.id order by place limit 1) f on true`;

/** The cards of some products: those with a picture first, then those confirmed last. */
const cardsInOrder = async (tx: Tx, which: RawBuilder<boolean>, limit: number, offset = 0): Promise<Card[]> => {
  const { rows } = await sql<Card>`
    with found as (select p.* from catalogue.product_listed p where ${which}
      order by p.pictured desc, p.confirmed_on desc, p.id desc limit ${limit} offset ${offset})
    select ${cardColumns} from found p ${besides}
    order by p.pictured desc, p.confirmed_on desc, p.id desc`.execute(tx);
  return rows;
};

/** The cards of these, as they stand in the list; what is no longer shown is left out. */
const cardsOf = async (tx: Tx, ids: readonly string[]): Promise<Card[]> => {
  const { rows } = await sql<Card>`
    select ${cardColumns} from unnest(${ids}::uuid[]) with ordinality as x (id, place)
      join catalogue.product_listed p on p.id = x.id ${besides} order by x.place`.execute(tx);
  return rows;
};

/** The facets of the index by ours; of places it has provinces too. */
const inIndex: Record<FacetName, string> = {
  chain: 'chain',
  region: 'place',
  month: 'month',
  label: 'label',
  concept: 'concept',
};
const isOurs = (facet: FacetName, value: string): boolean => facet !== 'region' || /^MA-\d{2}$/.test(value);

const mostValues = 40;
const countsOf = ({ counts }: FoundOfKind, facet: FacetName): [string, number][] =>
  [...(counts.get(inIndex[facet]) ?? [])]
    .filter(([value]) => isOurs(facet, value))
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, mostValues);

type Facets = Record<FacetName, [string, number][]>;

/**
 * What is offered, narrowed by what is asked; with how many each facet's values would leave. What is typed is answered
 * by the one search, best first; without it the list has its own order, and the counts are still those of the index.
 */
export const catalogue = query(Input, async ({ tx, ground }, asked) => {
  const chosen = new Map(
    facetNames.flatMap((facet): [string, string][] => (asked[facet] === null ? [] : [[inIndex[facet], asked[facet]]])),
  );
  const { text, lang } = asked;
  const from = (asked.page - 1) * perPage;
  const found = await foundOfKind(tx, ground.db, { kind: 'product', text, lang, chosen, from, most: perPage });
  const facets = Object.fromEntries(facetNames.map((facet) => [facet, countsOf(found, facet)])) as Facets;
  return {
    cards: found.ids === null ? await cardsInOrder(tx, narrowed(asked), perPage, from) : await cardsOf(tx, found.ids),
    total: found.total,
    facets,
    ...(await titlesOf(
      tx,
      facets.label.map(([label]) => label),
    )),
  };
});

export type Found = Awaited<ReturnType<typeof catalogue>>;

/** Titles of value chains and of these labels, by their codes. */
const titlesOf = async (tx: Tx, labels: readonly string[]) => {
  const chains = await tx.selectFrom('registry.value_chain_listed').select(['code', 'title']).execute();
  const { rows } = await sql<{ label: string; title: Trilingual }>`
    select x.label, l.title from unnest(${labels}::text[]) as x (label)
      cross join lateral (select title from registry.structure_labelled where label = x.label limit 1) l`.execute(tx);
  return {
    chains: new Map(chains.map(({ code, title }) => [code, title])),
    labels: new Map(rows.map(({ label, title }) => [label, title])),
  };
};

/** What a structure shows, all of it; a hundred at most. */
export const shownOf = query(
  v.object({ structure: Id, limit: v.optional(v.number(), 100) }),
  ({ tx }, { structure, limit }) => cardsInOrder(tx, sql`p.structure = ${structure}::uuid`, limit),
);
