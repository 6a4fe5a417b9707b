import { sql } from 'kysely';
import * as v from 'valibot';
import { dayOf } from '../../../platform/words/format.ts';
import { allow } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { mayOpenOffice, regionsReached } from '../policy.ts';
import { query } from '../room.ts';
import { opportunityStates } from '../introductions/introduction-tables.ts';
import type { OpportunityState } from '../introductions/introduction-tables.ts';

export const OpportunitiesWanted = v.object({
  state: v.optional(v.nullable(v.picklist(opportunityStates)), null),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});

export interface OpportunityRow {
  id: string;
  introduction: string;
  need: string;
  title: Trilingual;
  asker: string;
  cooperatives: { name: string; nameAr: string | null }[];
  state: OpportunityState;
  amount: string | null;
  differs: string | null;
  countedAt: Date;
  /** The two yeses that make it count. */
  cooperativeAt: Date | null;
  buyerAt: Date | null;
}

const size = 50;

/** The published number, row by row: each opportunity that the rule counts, with the facts that make it count. */
export const opportunities = query(OpportunitiesWanted, async ({ tx, actor }, { state, page }) => {
  allow(actor, mayOpenOffice(actor));
  const regions = regionsReached(actor);
  const { rows } = await sql<OpportunityRow & { total: number }>`
    select o.id, o.introduction, o.need, n.title, coalesce(nullif(party.organisation, ''), asker.name, '') as asker,
      (select jsonb_agg(jsonb_build_object('name', s.name, 'nameAr', s.name_ar) order by s.name)
        from registry.structure_listed s where s.id = any(o.structures)) as cooperatives,
      o.state, o.amount, o.differs, o.counted_at as "countedAt", i.answered_at as "cooperativeAt",
      i.buyer_at as "buyerAt", count(*) over ()::int as total
    from networking.opportunity_counted o
      join networking.posting n on n.id = o.need
      join networking.party party on party.id = o.party
      join networking.introduction i on i.id = o.introduction
      left join registry.structure_listed asker on asker.id = party.structure
    where (${state}::text is null or o.state = ${state})
      and (${regions}::text[] is null or o.region is null or o.region = any(${regions}::text[]))
    order by o.counted_at desc, o.id
    limit ${size} offset ${(page - 1) * size}`.execute(tx);
  return { total: rows[0]?.total ?? 0, size, rows: rows.map(({ total: _total, ...row }): OpportunityRow => row) };
});

export interface NetworkingFigures {
  opportunities: number;
  /** Cooperatives that were introduced at least once. */
  networked: number;
  needsOpen: number;
  byState: Partial<Record<OpportunityState, number>>;
}

/** What everybody may read: how many opportunities the rule counts, how many cooperatives took part, what is open. */
export const networkingFigures = query(v.object({}), async ({ tx, now }): Promise<NetworkingFigures> => {
  const { rows } = await sql<NetworkingFigures>`
    select (select count(*)::int from networking.opportunity_counted) as opportunities,
      (select count(distinct coalesce(s.merged_into, s.id))::int from networking.introduction i
        join registry.structure_listed s on s.id = i.structure where i.introduced_at is not null) as networked,
      (select count(*)::int from networking.posting where side = 'need' and state in ('open', 'matched')
        and closes_on >= ${dayOf(now)}) as "needsOpen",
      (select coalesce(jsonb_object_agg(state, n), '{}') from (select state, count(*)::int as n
        from networking.opportunity_counted group by state) counted) as "byState"`.execute(tx);
  return rows[0]!;
});
