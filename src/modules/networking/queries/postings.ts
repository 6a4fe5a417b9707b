import { sql } from 'kysely';
import * as v from 'valibot';
import { dayOf } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { provinces } from '../../registry/index.ts';
import { Territory } from '../inputs.ts';
import { Side } from '../posting-input.ts';
import { query } from '../room.ts';
import { needKinds, offerKinds } from '../rules/posting.ts';
import type { AmountBlank, Period, PostingKind } from '../rules/posting.ts';

export const PostingsWanted = v.object({
  side: Side,
  kind: v.optional(v.nullable(v.picklist([...needKinds, ...offerKinds])), null),
  /** A region or a province. */
  place: v.optional(v.nullable(Territory), null),
  concept: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))), null),
  /** Of one structure, as far as everybody may know. */
  structure: v.optional(v.nullable(v.pipe(v.string(), v.uuid())), null),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 20),
});
export type PostingsWanted = v.InferOutput<typeof PostingsWanted>;

/** What everybody reads of a need or an offer. */
export interface PostingListed {
  id: string;
  kind: PostingKind;
  language: Lang;
  title: Trilingual;
  concepts: string[];
  territories: string[];
  everywhere: boolean;
  quantity: number | null;
  unit: string | null;
  per: Period | null;
  amountFrom: number | null;
  amountTo: number | null;
  amountBlank: AmountBlank | null;
  untilOn: string | null;
  answerBy: string | null;
  closesOn: string;
  openedAt: Date;
  /** The structure that asks; null for a buyer, and for whoever stays unnamed. */
  structure: string | null;
  structureName: string | null;
  structureNameAr: string | null;
  /** What a buyer is called; empty where it stays unnamed. */
  organisation: string;
  shownAs: Trilingual;
}

/** A region with its provinces, or a province with its region. */
const placesAround = (place: string): string[] => [
  place,
  ...provinces.flatMap(({ code, region }) => (region === place ? [code] : code === place ? [region] : [])),
];

/**
 * What is open of a side, the latest first: a page, filtered. A name that is to stay unnamed does not leave the
 * database. A need for a region is found by its provinces and the reverse; one for all the country by any place.
 */
export const openPostings = query(
  PostingsWanted,
  async ({ tx, now }, { side, kind, place, concept, structure, page, size }) => {
    const around = place === null ? null : placesAround(place);
    const { rows } = await sql<PostingListed & { total: number }>`
    select p.id, p.kind, p.language, p.title, p.concepts, p.territories, p.everywhere, p.quantity, p.unit, p.per,
      p.amount_from as "amountFrom", p.amount_to as "amountTo", p.amount_blank as "amountBlank",
      p.until_on as "untilOn", p.answer_by as "answerBy", p.closes_on as "closesOn", p.opened_at as "openedAt",
      case when p.anonymous then null else p.structure end as structure,
      case when p.anonymous then null else s.name end as "structureName",
      case when p.anonymous then null else s.name_ar end as "structureNameAr",
      case when p.anonymous then '' else party.organisation end as organisation,
      p.shown_as as "shownAs", count(*) over ()::int as total
    from networking.posting p
      join networking.party party on party.id = p.party
      left join registry.structure_listed s on s.id = p.structure
    where p.side = ${side} and p.state in ('open', 'matched') and p.closes_on >= ${dayOf(now)}
      and (${kind}::text is null or p.kind = ${kind})
      and (${concept}::text is null or p.concepts @> array[${concept}::text])
      and (${structure}::uuid is null or (p.structure = ${structure} and not p.anonymous))
      and (${around}::text[] is null or p.everywhere or p.territories && ${around}::text[])
    order by p.opened_at desc, p.id desc
    limit ${size} offset ${(page - 1) * size}`.execute(tx);
    return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _total, ...row }): PostingListed => row) };
  },
);
