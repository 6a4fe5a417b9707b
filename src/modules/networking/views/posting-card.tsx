import { Badge, DaysLeft, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import { amountSaid, quantitySaid } from '../quantity.ts';
import type { PostingListed } from '../queries/postings.ts';
import type { Side } from '../rules/posting.ts';
import { words } from '../words/index.ts';
import { Written, headlineSaid, tongueOf } from './headline.tsx';

interface Placed {
  territories: string[];
  everywhere: boolean;
}

/** Where it is wanted or offered: the names of at most four places, then how many more. */
export const whereSaid = (page: PageContext, { territories, everywhere }: Placed): string => {
  if (everywhere) return words(page.lang)('list.everywhere');
  const named = territories.slice(0, 4).map((code) => placeName(code, page.lang));
  const more = territories.length - named.length;
  return [...named, ...(more > 0 ? [`+ ${more}`] : [])].join(page.lang === 'ar' ? '، ' : ', ');
};

type Named = Pick<PostingListed, 'structureName' | 'structureNameAr' | 'organisation' | 'shownAs'>;

/** Who asks, as far as everybody may know. */
export const askerSaid = (page: PageContext, one: Named): string =>
  (page.lang === 'ar' && one.structureNameAr) ||
  one.structureName ||
  one.organisation ||
  said(one.shownAs, page.lang) ||
  words(page.lang)('card.unnamed');

/** A need or an offer in a list: what, how much, where, by when. */
export const PostingCard = ({ page, side, one }: { page: PageContext; side: Side; one: PostingListed }) => {
  const t = words(page.lang);
  const quantity = quantitySaid(page.lang, one);
  return (
    <li class="card">
      <p class="row small">
        <Badge tone="open">{t(`kind.${one.kind}`)}</Badge>
        <span class="muted">
          <bdi>{askerSaid(page, one)}</bdi>
        </span>
      </p>
      <h2>
        <a href={inLang(page.lang, `/${side}s/${one.id}`)} {...tongueOf(page, one)}>
          {headlineSaid(page, one)}
        </a>
      </h2>
      <Written page={page} one={one} />
      <p>
        {quantity && (
          <>
            <strong>{quantity}</strong>
            {' · '}
          </>
        )}
        <bdi>{whereSaid(page, one)}</bdi>
      </p>
      <p class="small muted">
        {amountSaid(page.lang, one)} · {t(one.answerBy ? 'card.answer_by' : 'card.until', { day: one.closesOn })} (
        <DaysLeft at={one.closesOn} />)
      </p>
    </li>
  );
};
