import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { mayFollowShare, mayReadShare, ownStructures, shareOf } from '../policy.ts';
import { Id } from '../inputs.ts';
import { Side } from '../posting-input.ts';
import { query } from '../room.ts';
import type { PostingKind, PostingState } from '../rules/posting.ts';
import type { Tx } from '../rows.ts';

export interface FollowedPosting {
  id: string;
  side: 'need' | 'offer';
  kind: PostingKind;
  state: PostingState;
  title: Trilingual;
  concepts: string[];
  territories: string[];
  everywhere: boolean;
  closesOn: string | null;
  structure: string | null;
  structureName: string | null;
  structureNameAr: string | null;
  region: string | null;
  answers: number;
}

export const followedSize = 50;

/** A page of what was shown, whoever asks named as far as everybody may know, and how many answered. */
const shown = async (tx: Tx, which: RawBuilder<unknown>, side: 'need' | 'offer', page: number) => {
  const { rows } = await sql<FollowedPosting & { total: number }>`
    select p.id, p.side, p.kind, p.state, p.title, p.concepts, p.territories, p.everywhere, p.closes_on as "closesOn",
      case when p.anonymous then null else p.structure end as structure,
      case when p.anonymous then null else s.name end as "structureName",
      case when p.anonymous then null else s.name_ar end as "structureNameAr", p.region,
      (select count(*)::int from networking.introduction i where i.need = p.id
        and i.state in ('interested', 'introduced', 'meeting', 'agreed', 'delivered')) as answers,
      count(*) over ()::int as total
    from networking.posting p left join registry.structure_listed s on s.id = p.structure
    where p.side = ${side} and p.opened_at is not null and p.anonymised_at is null
      and p.ended_why is distinct from 'consent_withdrawn' and ${which}
    order by p.opened_at desc, p.id desc limit ${followedSize} offset ${(page - 1) * followedSize}`.execute(tx);
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _total, ...row }): FollowedPosting => row) };
};

const Wanted = v.object({ side: Side, page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1) });

/** How many structures belong to those that somebody represents. */
export const membersFollowed = query(v.object({}), async ({ tx, actor }): Promise<number> => {
  const own = ownStructures(actor);
  if (own.length === 0) return 0;
  const { rows } = await sql<{ n: number }>`select count(distinct structure)::int as n from registry.member_listed
    where federation = any(${own}::uuid[])`.execute(tx);
  return rows[0]?.n ?? 0;
});

/**
 * What the members of the unions and federations that somebody represents ask for and offer. Those that wish to stay
 * unnamed are unnamed here as well.
 */
export const membersPostings = query(Wanted, async ({ tx, actor }, { side, page }) => {
  const own = ownStructures(actor);
  allow(actor, own.length > 0);
  const { rows } = await sql<{ structure: string; name: string; nameAr: string | null }>`
    select distinct m.structure, s.name, s.name_ar as "nameAr" from registry.member_listed m
      join registry.structure_listed s on s.id = m.structure
    where m.federation = any(${own}::uuid[]) order by s.name`.execute(tx);
  const members = rows.map(({ structure }) => structure);
  return { members: rows, ...(await shown(tx, sql`p.structure = any(${members}::uuid[])`, side, page)) };
});
export type MembersPostings = Awaited<ReturnType<typeof membersPostings>>;

/** A condition: what lies in the programmes and regions of this actor's share, by its columns `programme` and `region`. */
export const shareReached = (actor: Actor, alias: 'p' | 'n' | 'o'): RawBuilder<unknown> => {
  const scopes = shareOf(actor);
  const [programme, region] = [sql.ref(`${alias}.programme`), sql.ref(`${alias}.region`)];
  if (scopes === null) return sql`${programme} is not null`;
  return sql`${programme} is not null
    and exists (select from jsonb_to_recordset(${JSON.stringify(scopes)}::jsonb) as g (programme uuid, region text)
      where (g.programme is null or g.programme = ${programme}) and (g.region is null or g.region = ${region}))`;
};

const ShareWanted = v.object({ ...Wanted.entries, programme: v.optional(v.nullable(Id), null) });

/** A partner's share: what its programmes seek and offer, in the regions of its right. */
export const sharedPostings = query(ShareWanted, async ({ tx, actor }, { side, page, programme }) => {
  allow(actor, mayFollowShare(actor) && (programme === null || mayReadShare(actor, programme)));
  const only = programme === null ? sql`true` : sql`p.programme = ${programme}::uuid`;
  return shown(tx, sql`${shareReached(actor, 'p')} and ${only}`, side, page);
});
export type SharedPostings = Awaited<ReturnType<typeof sharedPostings>>;
