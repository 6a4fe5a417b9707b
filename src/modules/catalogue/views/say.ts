import { listInWords, moneyInWords, numberInWords } from '../../../platform/words/format.ts';
import { localeOf } from '../../../platform/words/lang.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Period, PriceFor, PriceAt } from '../rules/product.ts';
import { runsOf } from '../rules/season.ts';
import type { Month } from '../rules/season.ts';
import type { Unit } from '../rules/units.ts';
import { words } from '../words/index.ts';

/** The marks that isolate a value would make one SMS into two. */
export const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');

/** "mars", "مارس", "March". */
export const monthName = (lang: Lang, month: Month): string =>
  new Intl.DateTimeFormat(localeOf[lang], { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month - 1, 15)),
  );

/** "12 kg", "3 pièces", "5 لترات". */
export const quantitySaid = (lang: Lang, quantity: number, unit: Unit): string =>
  words(lang)(`quantity.${unit}`, { count: quantity, said: numberInWords(lang, quantity) });

/** "novembre à février et mai", or "toute l’année"; empty when nothing is told. */
export const seasonSaid = (lang: Lang, months: readonly Month[]): string => {
  const t = words(lang);
  if (months.length === 0) return '';
  if (months.length === 12) return t('season.all_year');
  const runs = runsOf(months).map(([first, last]) =>
    first === last
      ? t('season.in', { month: monthName(lang, first) })
      : t('season.from_to', { from: monthName(lang, first), to: monthName(lang, last) }),
  );
  return listInWords(lang, runs);
};

export interface Priced {
  priceLow: number | null;
  priceHigh: number | null;
  currency: string;
  unit: Unit | null;
}

/** "80 MAD le kg", "80 à 120 MAD le kg"; null where there is none. */
export const priceSaid = (lang: Lang, { priceLow, priceHigh, currency, unit }: Priced): string | null => {
  if (priceLow === null || unit === null) return null;
  const [t, low, high] = [words(lang), priceLow, priceHigh ?? priceLow];
  const amount =
    low === high
      ? moneyInWords(lang, low, currency)
      : t('price.range', { low: numberInWords(lang, low), high: moneyInWords(lang, high, currency) });
  return `${amount} ${t(`per.${unit}`)}`;
};

/** "prix de gros, départ atelier": what the price is for. */
export const termsSaid = (lang: Lang, terms: { priceFor: PriceFor | null; priceAt: PriceAt | null }): string => {
  const t = words(lang);
  const said = [
    ...(terms.priceFor === null ? [] : [t(`price_for.${terms.priceFor}`)]),
    ...(terms.priceAt === null ? [] : [t(`price_at.${terms.priceAt}`)]),
  ];
  return said.join(lang === 'ar' ? '، ' : ', ');
};

/** "120 kg par mois". */
export const capacitySaid = (lang: Lang, capacity: number, unit: Unit, period: Period): string =>
  `${quantitySaid(lang, capacity, unit)} ${words(lang)(`period.${period}`)}`;

/** The structure's name in the reader's script where it has one. */
export const structureIn = (
  lang: Lang,
  { structureName, structureNameAr }: { structureName: string; structureNameAr: string | null },
) => (lang === 'ar' ? (structureNameAr ?? structureName) : structureName);
