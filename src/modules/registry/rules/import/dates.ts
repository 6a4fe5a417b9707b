import type { KnownDay } from '../structure-draft.ts';
import { folded, lineText, plainDigits, saysNothing } from './cell-text.ts';
import type { Cell, Reading } from './problems.ts';

/** Which comes first in 3/4/2019. */
export type DateOrder = 'day_first' | 'month_first';

const monthNames = [
  'janvier janv jan january يناير جانفي كانون_الثاني',
  'fevrier fevr fev february feb فبراير فيفري شباط',
  'mars march mar مارس اذار',
  'avril avr april apr ابريل افريل نيسان',
  'mai may ماي مايو ايار',
  'juin june jun يونيو جوان حزيران',
  'juillet juil july jul يوليوز يوليو جويليه تموز',
  'aout august aug غشت اغسطس اوت اب',
  'septembre sept september sep شتنبر سبتمبر ايلول',
  'octobre oct october اكتوبر تشرين_الاول',
  'novembre nov november نونبر نوفمبر تشرين_الثاني',
  'decembre dec december دجنبر ديسمبر كانون_الاول',
];
const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name.replace('_', ' '), index + 1] as const)),
);

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysOf = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const two = (value: number): string => String(value).padStart(2, '0');

const known = (year: number, month: number | null, day: number | null): Reading<KnownDay> => {
  const fits =
    year >= 1800 &&
    year <= 2200 &&
    (month === null || (month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysOf(year, month)))));
  if (!fits) return { value: null, problem: 'date_impossible' };
  return {
    value: {
      date: `${year}-${two(month ?? 1)}-${two(day ?? 1)}`,
      precision: month === null ? 'year' : day === null ? 'month' : 'day',
    },
  };
};

/** Two digits are the nearest year that is not past the next one. */
const fullYear = (text: string, thisYear: number): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  const guess = thisYear - (thisYear % 100) + year;
  return guess > thisYear + 1 ? guess - 100 : guess;
};

const dayMs = 86_400_000;
const unreadable: Reading<KnownDay> = { value: null, problem: 'date_unreadable' };

const ofNumber = (value: number): Reading<KnownDay> => {
  if (Number.isInteger(value) && value >= 1800 && value <= 2200) return known(value, null, null);
  // A day counted by Excel, 1910 to 2100, whose column lost its format.
  if (!(value >= 3654 && value <= 73_415)) return unreadable;
  return {
    value: { date: new Date((Math.floor(value) - 25_569) * dayMs).toISOString().slice(0, 10), precision: 'day' },
  };
};

const clock = /[ T]+(?:à |at )?\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?z?$/i;
const weekday =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد),? +/i;

const ofFigures = (text: string, order: DateOrder, thisYear: number): Reading<KnownDay> | null => {
  const [, y, m, d] = /^(\d{4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{1,2})$/.exec(text) ?? [];
  if (y !== undefined) return known(Number(y), Number(m), Number(d));
  const [, a, b, year] = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})$/.exec(text) ?? [];
  if (year !== undefined) {
    const [day, month] = order === 'day_first' ? [Number(a), Number(b)] : [Number(b), Number(a)];
    return known(fullYear(year, thisYear), month, day);
  }
  const [, month, full] = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text) ?? [];
  if (full !== undefined) return known(Number(full), Number(month), null);
  const [, first, then] = /^(\d{4})\s*[-/.]\s*(\d{1,2})$/.exec(text) ?? [];
  if (first !== undefined) return known(Number(first), Number(then), null);
  if (/^\d{8}$/.test(text)) return known(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  return /^\d+(?:\.\d+)?$/.test(text) ? ofNumber(Number(text)) : null;
};

/** "12 mars 2019", "mars 2019", "March 12, 2019", "1er avril 2020", "12 مارس 2019" */
const ofWords = (text: string, thisYear: number): Reading<KnownDay> => {
  const plain = folded(text).replace(/(\d)(?:er|eme|st|nd|rd|th)\b/g, '$1');
  const name = [...months.keys()]
    .filter((month) => ` ${plain} `.includes(` ${month} `))
    .toSorted((a, b) => b.length - a.length)[0];
  if (name === undefined) return unreadable;
  const figures = plain.replace(name, ' ').match(/\d+/g) ?? [];
  const year = figures.find((figure) => figure.length === 4) ?? (figures.length === 2 ? figures[1] : undefined);
  const day = figures.find((figure, index) => figure !== year || index === 0);
  const others = plain.replace(name, ' ').replace(/\d+/g, ' ').trim();
  if (year === undefined || figures.length > 2 || others.split(' ').length > 2) return unreadable;
  return known(fullYear(year, thisYear), months.get(name) ?? 0, day === undefined || day === year ? null : Number(day));
};

/**
 * A day from a cell: a date, a number of Excel's days, a year, or text in French, Arabic or English.
 * @param order of day and month in figures, settled for the whole column by `dateEvidence`
 */
export const readDay = (cell: Cell, order: DateOrder, thisYear: number): Reading<KnownDay> => {
  if (cell === null || typeof cell === 'boolean') return { value: null };
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime())
      ? unreadable
      : known(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate());
  if (typeof cell === 'number') return ofNumber(cell);
  const text = lineText(cell);
  if (text === null || saysNothing(text)) return { value: null };
  const plain = plainDigits(text.slice(0, 100)).replace(clock, '').replace(weekday, '').replace(/[،]/g, ' ').trim();
  return ofFigures(plain, order, thisYear) ?? ofWords(plain, thisYear);
};

export interface DateEvidence {
  order: DateOrder;
  /** cells that can only be read with the day first, only with the month first, and either way */
  dayFirst: number;
  monthFirst: number;
  either: number;
}

/** What a whole column says of the order of day and month; without any evidence the day comes first, as in our languages. */
export const dateEvidence = (cells: Iterable<Cell>): DateEvidence => {
  const evidence: DateEvidence = { order: 'day_first', dayFirst: 0, monthFirst: 0, either: 0 };
  for (const cell of cells) {
    const text = typeof cell === 'string' ? plainDigits((lineText(cell) ?? '').slice(0, 100)).replace(clock, '') : '';
    const [, a, b] = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(?:\d{4}|\d{2})$/.exec(text) ?? [];
    if (a === undefined || a === b) continue;
    if (Number(a) > 12 && Number(b) <= 12) evidence.dayFirst += 1;
    else if (Number(b) > 12 && Number(a) <= 12) evidence.monthFirst += 1;
    else if (Number(a) <= 12) evidence.either += 1;
  }
  if (evidence.monthFirst > evidence.dayFirst) evidence.order = 'month_first';
  return evidence;
};
