import type { PageContext } from '../../../platform/page/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import type { OwnProduct } from '../queries/own-products.ts';
import { words } from '../words/index.ts';
import { capacitySaid, priceSaid, quantitySaid, seasonSaid, termsSaid } from './say.ts';

/** What is told of a product, as the public reads it: what is not told has no line. */
export const OwnTold = ({ page: { lang }, own: { product: p } }: { page: PageContext; own: OwnProduct }) => {
  const t = words(lang);
  const { unit, capacity, period, min_order: least, lead_days: lead } = p;
  const price = priceSaid(lang, { priceLow: p.price_low, priceHigh: p.price_high, currency: p.currency, unit });
  const terms = termsSaid(lang, { priceFor: p.price_for, priceAt: p.price_at });
  const lines: [string, string][] = [
    [t('printed.price'), price === null ? '' : [price, terms].filter(Boolean).join(' · ')],
    [t('product.capacity'), capacity && unit && period ? capacitySaid(lang, capacity, unit, period) : ''],
    [t('product.min_order'), least && unit ? quantitySaid(lang, least, unit) : ''],
    [t('product.lead'), lead === null ? '' : t('lead.days', { count: lead })],
    [t('product.packaging'), p.packaging],
    [t('product.season'), seasonSaid(lang, p.available)],
  ];
  return (
    <>
      <dl class="told">
        {lines.map(
          ([label, value]) =>
            value !== '' && (
              <>
                <dt>{label}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </>
            ),
        )}
      </dl>
      <p class="small muted">{t('product.confirmed', { day: dateInWords(lang, p.confirmed_on) })}</p>
    </>
  );
};
