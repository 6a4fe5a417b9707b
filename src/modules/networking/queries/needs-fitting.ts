import { sql } from 'kysely';
import * as v from 'valibot';
import { dayOf } from '../../../platform/words/format.ts';
import { ownStructures } from '../policy.ts';
import { query } from '../room.ts';
import { suits } from '../rules/suits.ts';
import type { PostingListed } from './postings.ts';

type Open = PostingListed & { chains: string[]; asks: string | null };

/** The latest that are looked at; a list that is read aloud ends long before. */
const looked = 1000;
const most = 30;

/** The open needs that suit the structures which the reader represents, those that end first before the others. */
export const needsFitting = query(v.object({}), async ({ tx, actor, now }): Promise<PostingListed[]> => {
  const own = ownStructures(actor);
  if (own.length === 0) return [];
  const structures = await tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'region', 'province', 'value_chains as chains'])
    .where('id', 'in', own)
    .where('state', '=', 'active')
    .execute();
  const { rows } = await sql<Open>`
    select p.id, p.kind, p.language, p.title, p.concepts, p.chains, p.territories, p.everywhere, p.quantity, p.unit, p.per,
      p.amount_from as "amountFrom", p.amount_to as "amountTo", p.amount_blank as "amountBlank",
      p.until_on as "untilOn", p.answer_by as "answerBy", p.closes_on as "closesOn", p.opened_at as "openedAt",
      case when p.anonymous then null else p.structure end as structure, p.structure as asks,
      case when p.anonymous then null else s.name end as "structureName",
      case when p.anonymous then null else s.name_ar end as "structureNameAr",
      case when p.anonymous then '' else party.organisation end as organisation, p.shown_as as "shownAs"
    from networking.posting p
      join networking.party party on party.id = p.party
      left join registry.structure_listed s on s.id = p.structure
    where p.side = 'need' and p.state in ('open', 'matched') and p.closes_on >= ${dayOf(now)}
    order by p.opened_at desc, p.id desc limit ${looked}`.execute(tx);
  return rows
    .filter((need) => structures.some((one) => suits(one, need)))
    .toSorted((a, b) => (a.closesOn < b.closesOn ? -1 : 1))
    .slice(0, most)
    .map(({ asks: _asks, chains: _chains, ...need }) => need);
});
