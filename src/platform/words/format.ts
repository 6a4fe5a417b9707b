import { type Lang, localeOf } from './lang.ts';

/**
 * Numbers, money and dates as they are read in Morocco.
 * Thousands are parted by a no-break space in all three languages: "50.000" is fifty thousand in Rabat
 * and fifty in London, and the bidi algorithm keeps "50 000" in one piece inside an Arabic sentence.
 */
const GROUP = '\u00A0';
export const timeZone = 'Africa/Casablanca';

// Intl objects cost ~50 µs each to make, a page shows hundreds of figures: keep them.
const kept = new Map<string, unknown>();
const keep = <T>(key: string, make: () => T): T => {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
};

const numbers = (lang: Lang, options: Intl.NumberFormatOptions) =>
  keep(`n ${lang} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(localeOf[lang], options));

const dates = (lang: Lang, options: Intl.DateTimeFormatOptions) =>
  keep(
    `d ${lang} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(localeOf[lang], { timeZone, hourCycle: 'h23', ...options }),
  );

/** 60900.5 → "60 900,5" (fr, ar), "60 900.5" (en). */
export const numberInWords = (lang: Lang, value: number | bigint, options: Intl.NumberFormatOptions = {}): string =>
  numbers(lang, options)
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? GROUP : part.value))
    .join('');

/** 0.34 → "34 %" (fr), "34%" (en). */
export const percentInWords = (lang: Lang, share: number, fractionDigits = 0): string =>
  numberInWords(lang, share, { style: 'percent', maximumFractionDigits: fractionDigits });

/** An amount in dirhams unless told: 50000 → "50 000 MAD". Cents are shown only when there are some. */
export const moneyInWords = (lang: Lang, amount: number | bigint, currency = 'MAD'): string => {
  const whole = typeof amount === 'bigint' || Number.isInteger(amount);
  const options = whole ? {} : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${numberInWords(lang, amount, options)}${GROUP}${currency}`;
};

// The French ordinal of the first of the month, which Intl leaves out: "1er août".
const inWords = (lang: Lang, options: Intl.DateTimeFormatOptions, at: Date): string =>
  dates(lang, options)
    .formatToParts(at)
    .map((part) => (lang === 'fr' && part.type === 'day' && part.value === '1' ? '1er' : part.value))
    .join('');

/** A date column of PostgreSQL ("2026-08-03") or an instant; a plain date is that day whatever the zone. */
export type DateLike = Date | string;
const instant = (at: DateLike): Date =>
  typeof at === 'string' ? new Date(at.length === 10 ? `${at}T12:00:00Z` : at) : at;

/** "3 août 2026", "3 غشت 2026", "3 August 2026"; with the weekday when asked. */
export const dateInWords = (lang: Lang, at: DateLike, { weekday = false } = {}): string =>
  inWords(
    lang,
    { day: 'numeric', month: 'long', year: 'numeric', ...(weekday ? { weekday: 'long' as const } : {}) },
    instant(at),
  );

/** "3 août", for a list whose year is plain. */
export const dayInWords = (lang: Lang, at: DateLike): string =>
  inWords(lang, { day: 'numeric', month: 'long' }, instant(at));

/** "août 2026". */
export const monthInWords = (lang: Lang, at: DateLike): string =>
  inWords(lang, { month: 'long', year: 'numeric' }, instant(at));

/** "14:05". */
export const timeInWords = (lang: Lang, at: DateLike): string =>
  inWords(lang, { hour: '2-digit', minute: '2-digit' }, instant(at));

/** "3 août 2026 à 14:05". */
export const momentInWords = (lang: Lang, at: DateLike): string => {
  const between = { fr: ' à ', ar: ' في ', en: ' at ' }[lang];
  return `${dateInWords(lang, at)}${between}${timeInWords(lang, at)}`;
};

/** The calendar day in Morocco, "2026-08-03". */
export const dayOf = (at: DateLike): string => {
  const parts = dates('en', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(instant(at));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};

/** Calendar days in Morocco from one instant to another; 0 on the same day, negative once past. */
export const daysBetween = (from: DateLike, to: DateLike): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);

/** "dans 12 jours", "demain", "hier", "خلال 3 أيام". */
export const daysLeftInWords = (lang: Lang, now: DateLike, at: DateLike): string =>
  keep(`r ${lang}`, () => new Intl.RelativeTimeFormat(localeOf[lang], { numeric: 'auto' })).format(
    daysBetween(now, at),
    'day',
  );

/** "argan, safran et miel". */
export const listInWords = (lang: Lang, items: readonly string[]): string =>
  keep(`l ${lang}`, () => new Intl.ListFormat(localeOf[lang], { type: 'conjunction' })).format(items);
