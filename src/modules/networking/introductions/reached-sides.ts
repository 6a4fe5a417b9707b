import type { To } from '../../../platform/messages/index.ts';
import { system } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { howToReach, normalPhone } from '../../people/index.ts';
import { reachedOf } from './inviting.ts';
import { partyOf, postings } from '../rows.ts';
import type { NetworkingContext, Posting } from '../rows.ts';
import { words } from '../words/index.ts';

interface ReachedSide {
  to: To | null;
  lang: Lang;
  /** What the other side is called, for this one to read; with its number where that is shown. */
  other: string;
  need: Posting;
  origin: string | null;
}

const rowOf = ({ tx }: NetworkingContext, introduction: string) =>
  tx
    .selectFrom('networking.introduction as introduction')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'introduction.structure')
    .leftJoin('networking.outreach as outreach', 'outreach.need', 'introduction.need')
    .leftJoin('registry.structure_contact as contact', 'contact.structure', 'introduction.structure')
    .select([
      'introduction.need',
      'introduction.party',
      'introduction.structure',
      'introduction.introduced_at as introducedAt',
      'introduction.structure_shares as structureShares',
      'introduction.buyer_shares as buyerShares',
      'structure.name',
      'structure.name_ar as nameAr',
      'outreach.origin',
      'contact.phone',
    ])
    .where('introduction.id', '=', introduction)
    .executeTakeFirstOrThrow();

type Row = Awaited<ReturnType<typeof rowOf>>;
type Party = Awaited<ReturnType<typeof partyOf>>;

export const toOf = ({ phone, email }: { phone: string | null; email: string | null }): To | null => {
  const normal = phone === null ? null : normalPhone(phone);
  if (normal !== null) return { phone: normal };
  return email === null ? null : { email };
};

/** Where whoever asks is reached, and in which language. */
export const buyerReached = async (
  { ground, tx, now }: Pick<NetworkingContext, 'ground' | 'tx' | 'now'>,
  party: Party,
) => {
  if (party.structure !== null) {
    const reached = (await reachedOf(tx, [party.structure])).get(party.structure);
    return { phone: reached?.phone ?? null, email: reached?.email ?? null, lang: reached?.lang ?? party.contactLang };
  }
  if (party.person === null) return { phone: party.contactPhone, email: party.contactEmail, lang: party.contactLang };
  const reach = (await howToReach({ ground, actor: system, now, within: tx }, { people: [party.person] })).get(
    party.person,
  );
  return { phone: reach?.phone ?? null, email: reach?.email ?? null, lang: reach?.lang ?? party.contactLang };
};

/** Both have agreed to show their numbers, and are introduced. */
const numbersShown = ({ introducedAt, structureShares, buyerShares }: Row): boolean =>
  introducedAt !== null && structureShares && buyerShares;

const named = (name: string, number: string | null): string => (number === null ? name : `${name} (${number})`);

/** How one side of an introduction is reached, and what it may read of the other. */
export const reachedSides = async (
  context: NetworkingContext,
  introduction: string,
  side: 'buyer' | 'structure',
): Promise<ReachedSide> => {
  const { tx } = context;
  const row = await rowOf(context, introduction);
  const need = await postings(tx).where('posting.id', '=', row.need).executeTakeFirstOrThrow();
  const party = await partyOf(tx, row.party);
  const buyer = await buyerReached(context, party);
  const cooperative = (await reachedOf(tx, [row.structure])).get(row.structure);
  const shown = numbersShown(row);
  const { origin } = row;
  if (side === 'buyer') {
    const name = (buyer.lang === 'ar' && row.nameAr) || row.name;
    return { to: toOf(buyer), lang: buyer.lang, other: named(name, shown ? row.phone : null), need, origin };
  }
  const lang = cooperative?.lang ?? 'fr';
  const open = !need.anonymous || row.buyerShares;
  const name = (open && party.organisation) || said(need.shownAs, lang) || words(lang)('card.unnamed');
  return {
    to: cooperative ? toOf(cooperative) : null,
    lang,
    other: named(name, shown ? buyer.phone : null),
    need,
    origin,
  };
};
