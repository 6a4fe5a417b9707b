/** What an expression answers: XPath's kinds; a list is the answers of several passages, in their order. */
export type Value = number | string | boolean | readonly string[];

const day = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** Days since 1970 of a date or a date with its hour; NaN for another text. The hour is taken as it is written. */
export const daysOf = (text: string): number => {
  const found = day.exec(text);
  if (!found) return Number.NaN;
  const [year, month, date, hour = 0, minute = 0, second = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const whole = Date.UTC(year as number, (month as number) - 1, date as number) / 86_400_000;
  return whole + (hour * 3600 + minute * 60 + second) / 86_400;
};

/** A day as dates are answered, from days since 1970. */
export const dayFrom = (days: number): string =>
  Number.isFinite(days) ? new Date(Math.floor(days) * 86_400_000).toISOString().slice(0, 10) : '';

const first = (value: readonly string[]): string => value[0] ?? '';

export const isList = (value: Value): value is readonly string[] => Array.isArray(value);

export const textOf = (value: Value): string => (isList(value) ? first(value) : String(value));

/** A number; a date counts as its days, so that dates can be compared and subtracted; what is neither is NaN. */
export const numberOf = (value: Value): number => {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = textOf(value).trim();
  if (text === '') return Number.NaN;
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : daysOf(text);
};

export const truthOf = (value: Value): boolean => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return isList(value) ? value.length > 0 && first(value) !== '' : value !== '';
};

const same = (left: Value, right: Value): boolean => {
  if (typeof left === 'boolean' || typeof right === 'boolean') return truthOf(left) === truthOf(right);
  if (typeof left === 'number' || typeof right === 'number') return numberOf(left) === numberOf(right);
  return textOf(left) === textOf(right);
};

/** XPath 1.0, 3.4: text by text when both are texts, by number when one is, by truth when one is true or false. */
export const compared = (operator: '=' | '!=' | '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean => {
  if (operator === '=') return same(left, right);
  if (operator === '!=') return !same(left, right);
  const [one, other] = [numberOf(left), numberOf(right)];
  if (operator === '<') return one < other;
  if (operator === '<=') return one <= other;
  return operator === '>' ? one > other : one >= other;
};
