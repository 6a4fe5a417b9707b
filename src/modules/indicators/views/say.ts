import { moneyInWords, numberInWords, percentInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { Names } from '../queries/indicator-page.ts';
import type { Cell } from '../rules/cell.ts';
import { kindsOf, unknown } from '../rules/definition.ts';
import type { Definition, Unit } from '../rules/definition.ts';
import { sourceOf } from '../sources.ts';
import { words } from '../words/index.ts';

/** A number of a figure, as it is read. Rounded here and nowhere before. */
export const sayNumber = (lang: Lang, unit: Unit, value: number): string => {
  if (unit === 'percent') return percentInWords(lang, value, 1);
  if (unit === 'MAD') return moneyInWords(lang, Math.round(value * 100) / 100);
  return numberInWords(lang, value, { maximumFractionDigits: 1 });
};

/** What a category of a dimension is called: regions, sectors, classes of persons, states and topics of the records. */
export const sayCategory = (
  lang: Lang,
  definition: Definition,
  dimension: string,
  code: string,
  names: Names,
): string => {
  const t = words(lang);
  if (code === unknown) return t('category.unknown');
  if (dimension === 'region' || dimension === 'province' || dimension === 'country') return placeName(code, lang);
  if (names[code]) return said(names[code], lang);
  if (['sector', 'womens', 'sex', 'age_band'].includes(dimension)) return t(`category.${code}` as 'category.women');
  const own = kindsOf(definition)
    .map((kind) => sourceOf(kind))
    .map((source) => (dimension === 'state' ? source?.states : source?.topics)?.[code])
    .find((found) => found !== undefined);
  return own ? said(own, lang) : code;
};

/** The scope of a cell: a programme, an edition, a funder; null for all. */
export const sayScope = (lang: Lang, scope: string, names: Names): string | null => {
  const id = scope.split(':')[1];
  return id === undefined ? null : said(names[id], lang) || id;
};

/** Where and when a figure stands, in one line; empty for all of it. */
export const sayCell = (lang: Lang, definition: Definition, cell: Cell, names: Names): string =>
  [
    sayScope(lang, cell.scope, names),
    cell.place === '' ? null : sayCategory(lang, definition, 'region', cell.place, names),
    cell.dimension === '' ? null : sayCategory(lang, definition, cell.dimension, cell.category, names),
    cell.period === '' ? null : cell.period,
  ]
    .filter((part): part is string => part !== null)
    .join(' · ');

/** The way back to the page that a reader came from, first of all others. */
export const backTo = ({ lang }: { lang: Lang }, from: string): { href: string; label: string }[] =>
  from === '' ? [] : [{ href: `/${lang}${from}`, label: words(lang)('back.from') }];
