import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayOpenOffice, programmesReached, regionsReached } from '../policy.ts';
import { query } from '../room.ts';
import type { PostingState } from '../rules/posting.ts';

/** A need with how far its introductions have come, for whoever prepares a day on which they may meet. */
export interface NeedToMeet {
  id: string;
  party: string;
  title: Trilingual;
  state: PostingState;
  closesOn: string | null;
  organisation: string;
  structureName: string | null;
  structureNameAr: string | null;
  anonymous: boolean;
  introduced: number;
  interested: number;
  invited: number;
}

const Input = v.object({
  /** These alone, whatever became of them; else those that are open. */
  ids: v.optional(v.nullable(v.pipe(v.array(Id), v.maxLength(500))), null),
  party: v.optional(v.nullable(Id), null),
  programme: v.optional(v.nullable(Id), null),
  searched: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
});

const shownAtOnce = 60;

/** Needs that this member of the staff reaches: those with the most cooperatives that said yes first. */
export const needsToMeet = query(Input, async ({ tx, actor, now }, { ids, party, programme, searched }) => {
  allow(actor, mayOpenOffice(actor));
  const [regions, programmes] = [regionsReached(actor), programmesReached(actor)];
  const text = searched.trim();
  const like = `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;
  const which =
    ids === null
      ? sql`n.state in ('open', 'matched') and n.closes_on >= ${dayOf(now)}`
      : sql`n.id = any(${ids}::uuid[]) and n.state not in ('draft', 'spoken')`;
  const { rows } = await sql<NeedToMeet>`
    select n.id, n.party, n.title, n.state, n.closes_on as "closesOn", party.organisation, n.anonymous,
      s.name as "structureName", s.name_ar as "structureNameAr", of.introduced, of.interested, of.invited
    from networking.posting n join networking.party party on party.id = n.party
      left join registry.structure_listed s on s.id = n.structure
      left join lateral (select
        (count(*) filter (where i.state in ('introduced', 'meeting', 'agreed', 'delivered')))::int as introduced,
        (count(*) filter (where i.state = 'interested' and i.buyer_yes is not false))::int as interested,
        (count(*) filter (where i.state in ('invited', 'opened')))::int as invited
        from networking.introduction i where i.need = n.id) of on true
    where n.side = 'need' and n.anonymised_at is null and ${which}
      and (${regions}::text[] is null or n.region is null or n.region = any(${regions}::text[]))
      and (${programmes}::uuid[] is null or n.programme is null or n.programme = any(${programmes}::uuid[]))
      and (${party}::uuid is null or n.party = ${party})
      and (${programme}::uuid is null or n.programme = ${programme})
      and (${text} = '' or n.title ->> 'fr' ilike ${like} or n.title ->> 'ar' ilike ${like}
        or n.title ->> 'en' ilike ${like} or party.organisation ilike ${like} or s.name ilike ${like})
    order by of.introduced + of.interested desc, of.invited desc, n.closes_on, n.id limit ${ids === null ? shownAtOnce : 500}`.execute(
    tx,
  );
  return rows;
});
