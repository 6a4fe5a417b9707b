import { YearStrip, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { thumbnailAddress } from '../../../platform/files/index.ts';
import { inLang as said, langOfText } from '../../../platform/words/trilingual.ts';
import { dirOf } from '../../../platform/words/lang.ts';
import { placeName } from '../../registry/index.ts';
import type { Card } from '../queries/catalogue.ts';
import { words } from '../words/index.ts';
import { priceSaid, seasonSaid, structureIn } from './say.ts';

interface Props {
  page: PageContext;
  card: Card;
  /** On the structure's own page its name says nothing. */
  own?: boolean;
}

/** A product as one of many. */
export const ProductCard = ({ page, card, own }: Props) => {
  const { lang } = page;
  const t = words(lang);
  const spoken = langOfText(card.name, lang);
  const place = card.province ?? card.region;
  return (
    <li class="card ware">
      <h3 lang={spoken} dir={dirOf(spoken)}>
        <a href={inLang(lang, `/catalogue/${card.id}`)}>{said(card.name, lang)}</a>
      </h3>
      {card.photo && (
        <img
          src={thumbnailAddress({ id: card.photo, name: 'photo' })}
          alt={said(card.alt, lang)}
          loading="lazy"
          width="320"
          height="240"
        />
      )}
      <p>
        <bdi>{priceSaid(lang, card) ?? t('price.ask')}</bdi>
      </p>
      {!own && (
        <p class="small muted">
          <a href={inLang(lang, `/cooperatives/${card.structure}`)}>
            <bdi>{structureIn(lang, card)}</bdi>
          </a>
          {place && <bdi> · {placeName(place, lang)}</bdi>}
        </p>
      )}
      {card.available.length > 0 && <YearStrip months={card.available} label={seasonSaid(lang, card.available)} />}
    </li>
  );
};
