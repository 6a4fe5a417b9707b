import type { Dataset, DatasetColumn } from '../../platform/dataset.ts';
import { localeOf } from '../../platform/words/lang.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { placeName, provinces, regions } from '../registry/index.ts';
import { words } from './words/index.ts';

// A catalogue answers a key that it does not have with the key itself.
const orNothing = (text: string, key: string): string | null =>
  text === key || text.endsWith(`.${key}`) ? null : text;

const own = (dataset: Dataset, lang: Lang, what: string): string | null => orNothing(dataset.say(lang, what), what);

/** What this room says of columns that many rooms have. */
const common = (lang: Lang, what: string): string | null => {
  const key = `column.${what}`;
  return orNothing(words(lang)(key as never), key);
};

const inOwnTongue: Record<Lang, Record<Lang, string>> = {
  fr: { fr: ' (français)', ar: ' (arabe)', en: ' (anglais)' },
  ar: { fr: ' (بالفرنسية)', ar: ' (بالعربية)', en: ' (بالإنجليزية)' },
  en: { fr: ' (French)', ar: ' (Arabic)', en: ' (English)' },
};

export const titleOf = (dataset: Dataset, lang: Lang): string => own(dataset, lang, 'title') ?? dataset.name;

export const aboutOf = (dataset: Dataset, lang: Lang): string => own(dataset, lang, 'about') ?? '';

/** `title_ar` is said as `title`, in the reader's language, with the language that it is in. */
const saidOf = (dataset: Dataset, lang: Lang, name: string): string | null =>
  own(dataset, lang, name) ?? common(lang, name);

export const columnTitle = (dataset: Dataset, lang: Lang, name: string): string => {
  const said = saidOf(dataset, lang, name);
  if (said !== null) return said;
  const written = dataset.columns[name]?.lang;
  const stem = written === undefined ? null : saidOf(dataset, lang, name.slice(0, -3));
  return written === undefined || stem === null ? name : `${stem}${inOwnTongue[lang][written]}`;
};

/** What must be known of a column: its own sentence, and what its kind says of itself. */
export const columnAbout = (dataset: Dataset, lang: Lang, name: string): string => {
  const column = dataset.columns[name]!;
  const t = words(lang);
  return [
    saidOf(dataset, lang, `${name}.about`),
    column.persons ? t('column.persons') : null,
    column.unit ? t(`unit.${column.unit}`) : null,
    column.refers ? t('column.refers', { dataset: column.refers }) : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
};

const countries = new Map<Lang, Intl.DisplayNames>();

const countryIn = (lang: Lang, code: string): string => {
  const names = countries.get(lang) ?? new Intl.DisplayNames(localeOf[lang], { type: 'region' });
  countries.set(lang, names);
  return names.of(code) ?? code;
};

/** The codes of a column with what each says, or none where it holds no codes. */
export const codesOf = (
  column: DatasetColumn,
): { of: readonly string[]; say: (code: string, lang: Lang) => string } | null => {
  if (column.codes) return column.codes;
  if (column.place === undefined || column.place === 'country') return null;
  const places = column.place === 'region' ? regions : provinces;
  return { of: places.map(({ code }) => code), say: (code, lang) => placeName(code, lang) };
};

/** A cell as a reader of this language reads it: codes in words; what has no words stays as it is. */
export const cellSaid = (column: DatasetColumn, value: string, lang: Lang): string => {
  if (column.place === 'country' && /^[A-Z]{2}$/.test(value)) return countryIn(lang, value);
  if (value === 'unknown') return words(lang)('value.unknown');
  return codesOf(column)?.say(value, lang) ?? value;
};
