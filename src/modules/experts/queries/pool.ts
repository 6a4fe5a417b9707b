import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import type { Tx } from '../rows.ts';
import type { ExpertsPublished } from '../tables.ts';

export type Listed = ExpertsPublished['experts.expert_listed'];

export const perPage = 24;
export const facetNames = ['skill', 'language', 'region'] as const;
export type FacetName = (typeof facetNames)[number];

const choice = v.optional(v.nullable(v.string()), null);
const Input = v.object({ skill: choice, language: choice, region: choice, page: v.optional(v.number(), 1) });
export type Asked = v.InferOutput<typeof Input>;

const one = (facet: FacetName, value: string): RawBuilder<boolean> =>
  ({
    skill: () => sql<boolean>`${value} = any(e.skills)`,
    language: () => sql<boolean>`${value} = any(e.languages)`,
    region: () => sql<boolean>`(e.regions = '{}' or ${value} = any(e.regions))`,
  })[facet]();

const where = (asked: Asked, without: FacetName | null = null): RawBuilder<boolean> => {
  const parts = facetNames.flatMap((facet) => {
    const value = asked[facet];
    return value === null || facet === without ? [] : [one(facet, value)];
  });
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
};

const columns: Record<FacetName, string> = { skill: 'skills', language: 'languages', region: 'regions' };

const counted = async (tx: Tx, asked: Asked, facet: FacetName): Promise<[string, number][]> => {
  const { rows } = await sql<{ value: string; n: number }>`
    select value, count(*)::int as n from experts.expert_listed e cross join lateral unnest(e.${sql.ref(columns[facet])}) as u(value)
    where ${where(asked, facet)} group by 1 order by 2 desc, 1 limit 40`.execute(tx);
  return rows.map(({ value, n }) => [value, n]);
};

/** Those who may be found by anybody, narrowed; by name, since nobody is better than another. */
export const pool = query(Input, async ({ tx }, asked) => {
  const { rows: listed } = await sql<Listed>`
    select * from experts.expert_listed e where ${where(asked)} order by name, id
    limit ${perPage} offset ${(asked.page - 1) * perPage}`.execute(tx);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from experts.expert_listed e where ${where(asked)}`.execute(tx);
  const facets = {} as Record<FacetName, [string, number][]>;
  for (const facet of facetNames) facets[facet] = await counted(tx, asked, facet);
  return { listed, total: rows[0]!.n, facets };
});

export type Pool = Awaited<ReturnType<typeof pool>>;

/** One expert as anybody may see her. @throws Hidden when she is not listed. */
export const expertPage = query(v.object({ expert: Id }), async ({ tx }, { expert }): Promise<Listed> => {
  const found = await tx.selectFrom('experts.expert_listed').selectAll().where('id', '=', expert).executeTakeFirst();
  return found ?? hide();
});
