import { qrSvg } from '../../../platform/pdf/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { localeOf } from '../../../platform/words/lang.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { phoneInWords } from '../../people/index.ts';
import { placeName } from '../../registry/index.ts';
import type { Printed, PrintedProduct } from '../queries/printed.ts';
import { months } from '../rules/season.ts';
import { capacitySaid, priceSaid, quantitySaid, seasonSaid, structureIn, termsSaid } from '../views/say.ts';
import { words } from '../words/index.ts';

interface House {
  organisation: string;
  origin: string;
}

const initialsIn = (lang: Lang): string[] => {
  const narrow = new Intl.DateTimeFormat(localeOf[lang], { month: 'narrow', timeZone: 'UTC' });
  return months.map((month) => narrow.format(new Date(Date.UTC(2026, month - 1, 15))));
};

/** What is told of it, line by line; what is not told has no line. */
const factsOf = (lang: Lang, one: PrintedProduct) => {
  const t = words(lang);
  const capacity =
    one.capacity === null || one.period === null || one.unit === null
      ? ''
      : capacitySaid(lang, one.capacity, one.unit, one.period);
  const facts: [label: string, value: string][] = [
    [t('product.packaging'), one.packaging],
    [
      t('product.min_order'),
      one.minOrder === null || one.unit === null ? '' : quantitySaid(lang, one.minOrder, one.unit),
    ],
    [t('product.capacity'), capacity],
    [t('product.lead'), one.leadDays === null ? '' : t('lead.days', { count: one.leadDays })],
  ];
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
};

/** Its year: the months in which it can be had, those of its harvest under them, and the same in words. */
const seasonOf = (lang: Lang, { available, harvested }: PrintedProduct) => {
  const t = words(lang);
  if (available.length === 0 && harvested.length === 0) return null;
  return {
    initials: initialsIn(lang),
    // Nothing told of when it can be had keeps no month out.
    available: months.map((month) => available.length === 0 || available.includes(month)),
    harvested: months.map((month) => harvested.includes(month)),
    said: [
      ...(available.length > 0 ? [t('season.available', { season: seasonSaid(lang, available) })] : []),
      ...(harvested.length > 0 ? [t('season.harvested', { season: seasonSaid(lang, harvested) })] : []),
    ],
  };
};

const productOf = (lang: Lang, one: PrintedProduct) => ({
  name: said(one.name, lang),
  chain: one.chainTitle === null ? '' : said(one.chainTitle, lang),
  summary: said(one.summary, lang),
  price: priceSaid(lang, one) ?? words(lang)('price.ask'),
  terms: termsSaid(lang, one),
  facts: factsOf(lang, one),
  labels: one.labels.map(({ title }) => said(title, lang)),
  season: seasonOf(lang, one),
  picture: one.picture?.file ?? '',
  alt: one.picture === null ? '' : said(one.picture.alt, lang),
  confirmed: words(lang)('product.confirmed', { day: dateInWords(lang, one.confirmedOn) }),
});

/** What `catalogue.typ` draws. Nothing of the day it is asked for: the same catalogue is the same paper. */
export const catalogueValues = (lang: Lang, printed: Printed, { organisation, origin }: House) => {
  const t = words(lang);
  const place = printed.province ?? printed.region;
  const address = `${origin}/${lang}/catalogue/structures/${printed.structure}`;
  return {
    title: `${t('section.title')}, ${structureIn(lang, printed)}`,
    organisation,
    kicker: t('printed.heading'),
    name: structureIn(lang, printed),
    place: place === null ? '' : placeName(place, lang),
    phone: printed.phone === null ? '' : phoneInWords(printed.phone),
    email: printed.email ?? '',
    qr: qrSvg(address),
    scan: t('printed.scan'),
    address,
    page: t('printed.page'),
    products: printed.products.map((one) => productOf(lang, one)),
  };
};
