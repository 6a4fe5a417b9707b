import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { langs } from '../../../platform/words/lang.ts';
import { foundOfKind } from '../../search/index.ts';
import type { FoundOfKind } from '../../search/index.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import type { Tx } from '../rows.ts';
import type { ExpertsPublished } from '../tables.ts';

export type Listed = ExpertsPublished['experts.expert_listed'];

export const perPage = 24;
export const facetNames = ['skill', 'language', 'region'] as const;
export type FacetName = (typeof facetNames)[number];

/** A list goes no further. */
export const listedMost = 10_000;

const choice = v.optional(v.nullable(v.string()), null);
const Input = v.object({
  text: v.optional(v.string(), ''),
  /** The reader's: what is typed is read in it. */
  lang: v.optional(v.picklist(langs), 'fr'),
  skill: choice,
  language: choice,
  region: choice,
  page: v.optional(v.number(), 1),
});
export type Asked = v.InferOutput<typeof Input>;

const one = (facet: FacetName, value: string): RawBuilder<boolean> =>
  ({
    skill: () => sql<boolean>`${value} = any(e.skills)`,
    language: () => sql<boolean>`${value} = any(e.languages)`,
    region: () => sql<boolean>`(e.regions = '{}' or ${value} = any(e.regions))`,
  })[facet]();

/** By name, since nobody is better than another. */
const byName = async (tx: Tx, asked: Asked): Promise<Listed[]> => {
  const parts = facetNames.flatMap((facet) => (asked[facet] === null ? [] : [one(facet, asked[facet])]));
  const { rows } = await sql<Listed>`
    select * from experts.expert_listed e where ${parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)}
    order by name, id limit ${perPage} offset ${(asked.page - 1) * perPage}`.execute(tx);
  return rows;
};

const inOrderOf = async (tx: Tx, ids: readonly string[]): Promise<Listed[]> => {
  const { rows } = await sql<Listed>`
    select e.* from unnest(${ids}::uuid[]) with ordinality as x (id, place)
      join experts.expert_listed e on e.id = x.id order by x.place`.execute(tx);
  return rows;
};

/** The facets of the index by ours. */
const inIndex: Record<FacetName, string> = { skill: 'skill', language: 'spoken', region: 'place' };

const countsOf = ({ counts }: FoundOfKind, facet: FacetName): [string, number][] =>
  [...(counts.get(inIndex[facet]) ?? [])].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 40);

/** Those who may be found by anybody, narrowed: what is typed is answered by the one search, best first. */
export const pool = query(Input, async ({ tx, ground }, asked) => {
  const chosen = new Map(
    facetNames.flatMap((facet): [string, string][] => (asked[facet] === null ? [] : [[inIndex[facet], asked[facet]]])),
  );
  const { text, lang } = asked;
  const from = (asked.page - 1) * perPage;
  const found = await foundOfKind(tx, ground.db, { kind: 'expert', text, lang, chosen, from, most: perPage });
  const facets = Object.fromEntries(facetNames.map((facet) => [facet, countsOf(found, facet)]));
  return {
    listed: found.ids === null ? await byName(tx, asked) : await inOrderOf(tx, found.ids),
    total: found.total,
    facets: facets as Record<FacetName, [string, number][]>,
  };
});

export type Pool = Awaited<ReturnType<typeof pool>>;

/** One expert as anybody may see her. @throws Hidden when she is not listed. */
export const expertPage = query(v.object({ expert: Id }), async ({ tx }, { expert }): Promise<Listed> => {
  const found = await tx.selectFrom('experts.expert_listed').selectAll().where('id', '=', expert).executeTakeFirst();
  return found ?? hide();
});
