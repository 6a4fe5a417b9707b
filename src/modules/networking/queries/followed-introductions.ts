import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { mayFollowShare, ownStructures } from '../policy.ts';
import { query } from '../room.ts';
import type { PostingState } from '../rules/posting.ts';
import type { Tx } from '../rows.ts';
import { followedSize, shareReached } from './followed.ts';

/** What is followed of introductions: those in which a cooperative has said yes. Who said no, or nothing, is not told. */
export const followedStates = ['interested', 'introduced', 'meeting', 'agreed', 'delivered', 'lost'] as const;
export type FollowedState = (typeof followedStates)[number];

/** The cooperative, the need, and where it stands: no note, no number, no word of theirs. */
export interface FollowedIntroduction {
  id: string;
  state: FollowedState;
  at: Date;
  need: string;
  needState: PostingState;
  title: Trilingual;
  /** Null where she has neither agreed to be shown nor been introduced, which anybody may know. */
  structure: string | null;
  name: string | null;
  nameAr: string | null;
}

export interface FollowedIntroductions {
  total: number;
  rows: FollowedIntroduction[];
  counts: { asked: number; yes: number; introduced: number; opportunities: number };
  byState: Partial<Record<FollowedState, number>>;
}

/** Of whose introductions: a condition on `i` and its need `n`, and one on the rows of `networking.opportunity_counted` o. */
interface Whose {
  introductions: RawBuilder<unknown>;
  opportunities: RawBuilder<unknown>;
  /** Which of them are told at all. */
  told: RawBuilder<unknown>;
}

/** Who has agreed to be shown, as long as that stands: somebody of the structure `i.structure`. */
const agreed = sql`exists (select from registry.structure_contact c
  join people.consent_in_force consent on consent.subject in (c.contact, c.person) and consent.purpose = 'be_introduced'
  where c.structure = i.structure)`;

/** That she took part is public once she was introduced. */
const named = sql`(i.introduced_at is not null or ${agreed})`;

const counted = async (tx: Tx, whose: Whose) => {
  const { rows } = await sql<FollowedIntroductions['counts'] & { byState: FollowedIntroductions['byState'] }>`
    with followed as (
      select i.state, i.introduced_at from networking.introduction i join networking.posting n on n.id = i.need
      where i.state <> 'proposed' and ${whose.introductions} and ${whose.told})
    select count(*)::int as asked, count(*) filter (where state = any(${[...followedStates]}::text[]))::int as yes,
      count(*) filter (where introduced_at is not null)::int as introduced,
      (select count(*)::int from networking.opportunity_counted o
        join networking.introduction i on i.id = o.introduction where ${whose.opportunities} and ${whose.told}) as opportunities,
      (select coalesce(jsonb_object_agg(state, n), '{}') from (select state, count(*)::int as n from followed
        where state = any(${[...followedStates]}::text[]) group by state) one) as "byState"
    from followed`.execute(tx);
  const { byState, ...counts } = rows[0]!;
  return { counts, byState };
};

const followed = async (
  tx: Tx,
  whose: Whose,
  { page, state }: { page: number; state: FollowedState | null },
): Promise<FollowedIntroductions> => {
  const states = state === null ? [...followedStates] : [state];
  const { counts, byState } = await counted(tx, whose);
  const { rows } = await sql<FollowedIntroduction>`
    select i.id, i.state, coalesce(i.introduced_at, i.answered_at, i.created_at) as at, i.need, n.state as "needState",
      n.title, case when ${named} then i.structure end as structure, case when ${named} then s.name end as name,
      case when ${named} then s.name_ar end as "nameAr"
    from networking.introduction i join networking.posting n on n.id = i.need
      join registry.structure_listed s on s.id = i.structure
    where i.state = any(${states}::text[]) and ${whose.introductions} and ${whose.told}
    order by at desc, i.id limit ${followedSize} offset ${(page - 1) * followedSize}`.execute(tx);
  return { total: states.reduce((sum, one) => sum + (byState[one] ?? 0), 0), rows, counts, byState };
};

export const FollowedWanted = v.object({
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  state: v.optional(v.nullable(v.picklist(followedStates)), null),
});

/** The introductions of the members of the unions and federations that somebody represents. */
export const membersIntroductions = query(FollowedWanted, async ({ tx, actor }, wanted) => {
  const own = ownStructures(actor);
  allow(actor, own.length > 0);
  const members = sql`(select m.structure from registry.member_listed m where m.federation = any(${own}::uuid[]))`;
  return followed(
    tx,
    {
      introductions: sql`i.structure in ${members}`,
      opportunities: sql`o.structures && array${members}`,
      told: agreed,
    },
    wanted,
  );
});

/** A partner's share: the introductions of its programmes' needs, in the regions of its right. */
export const sharedIntroductions = query(FollowedWanted, async ({ tx, actor }, wanted) => {
  allow(actor, mayFollowShare(actor));
  return followed(
    tx,
    { introductions: shareReached(actor, 'n'), opportunities: shareReached(actor, 'o'), told: sql`true` },
    wanted,
  );
});
