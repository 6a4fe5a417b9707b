import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayOpenOffice, programmesReached, regionsReached } from '../policy.ts';
import { Side } from '../posting-input.ts';
import { query } from '../room.ts';
import { needKinds, offerKinds, postingSources, postingStates } from '../rules/posting.ts';
import type { PostingKind, PostingSource, PostingState } from '../rules/posting.ts';

export const OfficeWanted = v.object({
  side: Side,
  state: v.optional(v.nullable(v.picklist(postingStates)), null),
  kind: v.optional(v.nullable(v.picklist([...needKinds, ...offerKinds])), null),
  source: v.optional(v.nullable(v.picklist(postingSources)), null),
  programme: v.optional(v.nullable(Id), null),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});
export type OfficeWanted = v.InferOutput<typeof OfficeWanted>;

export interface OfficePosting {
  id: string;
  kind: PostingKind | null;
  state: PostingState;
  source: PostingSource;
  language: Lang;
  title: Trilingual;
  territories: string[];
  everywhere: boolean;
  closesOn: string | null;
  updatedAt: Date;
  structureName: string | null;
  structureNameAr: string | null;
  organisation: string;
}

export const officeSize = 50;

/** Needs, or offers, that this member of the staff reaches: a page, the latest first, and how many are in each state. */
export const officePostings = query(OfficeWanted, async ({ tx, actor }, wanted) => {
  allow(actor, mayOpenOffice(actor));
  const { side, state, kind, source, programme, page } = wanted;
  const [regions, programmes] = [regionsReached(actor), programmesReached(actor)];
  const reached = sql`p.side = ${side} and p.anonymised_at is null
    and (${regions}::text[] is null or p.region is null or p.region = any(${regions}::text[]))
    and (${programmes}::uuid[] is null or p.programme is null or p.programme = any(${programmes}::uuid[]))`;
  const { rows } = await sql<OfficePosting & { total: number }>`
    select p.id, p.kind, p.state, p.source, p.language, p.title, p.territories, p.everywhere,
      p.closes_on as "closesOn", p.updated_at as "updatedAt", s.name as "structureName", s.name_ar as "structureNameAr",
      party.organisation, count(*) over ()::int as total
    from networking.posting p
      join networking.party party on party.id = p.party
      left join registry.structure_listed s on s.id = p.structure
    where ${reached}
      and (${state}::text is null or p.state = ${state})
      and (${kind}::text is null or p.kind = ${kind})
      and (${source}::text is null or p.source = ${source})
      and (${programme}::uuid is null or p.programme = ${programme})
    order by p.updated_at desc, p.id desc limit ${officeSize} offset ${(page - 1) * officeSize}`.execute(tx);
  const { rows: counts } = await sql<{ state: PostingState; n: number }>`
    select p.state, count(*)::int as n from networking.posting p where ${reached} group by p.state`.execute(tx);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _total, ...row }): OfficePosting => row),
    counts: Object.fromEntries(counts.map(({ state: one, n }) => [one, n])) as Partial<Record<PostingState, number>>,
  };
});
