import type { CellType } from '../../../platform/dataset.ts';

const daysOf = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar day that exists, from year 1 on. */
export const isDay = (text: string): boolean => {
  const [, year = '', month = '', day = ''] = dayPattern.exec(text) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return year !== '' && y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= daysOf(y, m);
};

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,12})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** A moment with its offset from UTC. */
export const isInstant = (text: string): boolean => {
  const [, day = ''] = instantPattern.exec(text) ?? [];
  return isDay(day);
};

export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** What PostgreSQL cannot hold in a text. */
export const isText = (text: string): boolean => !text.includes('\0');

const numberPattern = /^[+-]?\d{1,400}(\.\d{1,400})?([eE][+-]?\d{1,3})?$/;

/** A finite number as programs write it, or null. */
export const numberOf = (text: string): number | null => {
  const value = numberPattern.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
};

/** A value of this type as an address writes it, or null when it is none. */
export const valueOf = (type: CellType, text: string): string | number | boolean | null => {
  if (type === 'integer' || type === 'decimal') return numberOf(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
  const good = { day: isDay, instant: isInstant, id: isId, text: isText, texts: isText }[type];
  return good(text) ? text : null;
};
