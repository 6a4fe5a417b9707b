import type { FunctionName } from './functions.ts';
import { dayFrom, daysOf, isList, numberOf, textOf, truthOf } from './values.ts';
import type { Value } from './values.ts';

const words = (value: Value): string[] =>
  (isList(value) ? [...value] : [value]).flatMap((one) => textOf(one).split(/\s+/)).filter(Boolean);
const each = (values: Value[]): string[] => values.flatMap((one) => (isList(one) ? [...one] : [textOf(one)]));
const numbers = (values: Value[]): number[] =>
  each(values)
    .filter((one) => one !== '')
    .map(numberOf);

const padded = (value: number, width = 2): string => String(value).padStart(width, '0');

/** The marks of ODK's `format-date`; another letter stands as it is. */
const formatted = (text: string, pattern: string): string => {
  const days = daysOf(text);
  if (Number.isNaN(days)) return '';
  const at = new Date(Math.round(days * 86_400_000));
  const parts: Record<string, string> = {
    Y: padded(at.getUTCFullYear(), 4),
    y: padded(at.getUTCFullYear() % 100),
    m: padded(at.getUTCMonth() + 1),
    n: String(at.getUTCMonth() + 1),
    d: padded(at.getUTCDate()),
    e: String(at.getUTCDate()),
    H: padded(at.getUTCHours()),
    h: String(at.getUTCHours()),
    M: padded(at.getUTCMinutes()),
    S: padded(at.getUTCSeconds()),
    3: padded(at.getUTCMilliseconds(), 3),
  };
  return pattern.replace(/%(.)/g, (whole, mark: string) => parts[mark] ?? whole);
};

const rounded = (value: number, places: number): number => {
  const factor = 10 ** places;
  return Math.round(value * factor) / factor;
};

/** A pattern is tried on the whole text; one that is none never fits. */
const fits = (text: string, pattern: string): boolean => {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text.slice(0, 2000));
  } catch {
    return false;
  }
};

const cut = (text: string, from: Value, to: Value | undefined): string =>
  text.slice(Math.max(0, numberOf(from)), to === undefined ? undefined : Math.max(0, numberOf(to)));

type Plain = Exclude<
  FunctionName,
  'if' | 'coalesce' | 'today' | 'now' | 'position' | 'indexed-repeat' | 'jr:choice-name' | 'once' | 'count'
>;

/** The functions that only look at what they are given. */
export const plainCalls: Record<Plain, (...given: [Value, Value, Value, ...Value[]]) => Value> = {
  not: (one) => !truthOf(one),
  true: () => true,
  false: () => false,
  boolean: (one) => truthOf(one),
  'boolean-from-string': (one) => ['1', 'true'].includes(textOf(one)),
  selected: (list, one) => words(list).includes(textOf(one).trim()),
  'selected-at': (list, place) => words(list)[numberOf(place)] ?? '',
  'count-selected': (list) => words(list).length,
  string: (one) => textOf(one),
  concat: (...all) => each(all).join(''),
  join: (between, ...all) => each(all).join(textOf(between)),
  'string-length': (one) => textOf(one).length,
  substr: (text, from, to) => cut(textOf(text), from, to),
  'substring-before': (text, mark) => textOf(text).slice(0, Math.max(0, textOf(text).indexOf(textOf(mark)))),
  'substring-after': (text, mark) => {
    const at = textOf(text).indexOf(textOf(mark));
    return at < 0 ? '' : textOf(text).slice(at + textOf(mark).length);
  },
  contains: (text, part) => textOf(text).includes(textOf(part)),
  'starts-with': (text, part) => textOf(text).startsWith(textOf(part)),
  'ends-with': (text, part) => textOf(text).endsWith(textOf(part)),
  translate: (text, from, to) =>
    [...textOf(text)]
      .map((letter) => {
        const at = [...textOf(from)].indexOf(letter);
        return at < 0 ? letter : ([...textOf(to)][at] ?? '');
      })
      .join(''),
  'normalize-space': (text) => textOf(text).trim().replace(/\s+/g, ' '),
  regex: (text, pattern) => fits(textOf(text), textOf(pattern)),
  number: (one) => numberOf(one),
  int: (one) => Math.trunc(numberOf(one)),
  round: (one, places) => rounded(numberOf(one), places === undefined ? 0 : numberOf(places)),
  abs: (one) => Math.abs(numberOf(one)),
  pow: (base, exponent) => numberOf(base) ** numberOf(exponent),
  sqrt: (one) => Math.sqrt(numberOf(one)),
  sum: (list) => numbers([list]).reduce((sum, one) => sum + one, 0),
  'count-non-empty': (list) => each([list]).filter((one) => one !== '').length,
  min: (...all) => (numbers(all).length === 0 ? Number.NaN : Math.min(...numbers(all))),
  max: (...all) => (numbers(all).length === 0 ? Number.NaN : Math.max(...numbers(all))),
  date: (one) => (typeof one === 'number' ? dayFrom(one) : textOf(one).slice(0, 10)),
  'date-time': (one) => textOf(one),
  'decimal-date-time': (one) => numberOf(one),
  'format-date': (one, pattern) => formatted(textOf(one), textOf(pattern)),
  'format-date-time': (one, pattern) => formatted(textOf(one), textOf(pattern)),
};
