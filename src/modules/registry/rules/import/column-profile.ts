import { cellText, folded, lineText, plainDigits, saysNothing, scriptOf } from './cell-text.ts';
import { countryOf } from './countries.ts';
import { dateEvidence, readDay, type DateEvidence } from './dates.ts';
import type { ImportField } from './fields.ts';
import type { Cell } from './problems.ts';
import { booleanOf, kindOf, numberOf, readEmail, readStatus, readWebsite } from './values.ts';

/** What the values of a column look like: shares of its filled cells, 0-1. */
export interface ColumnProfile {
  filled: number;
  ice: number;
  email: number;
  phone: number;
  website: number;
  date: number;
  count: number;
  number: number;
  decimal: number;
  kind: number;
  status: number;
  country: number;
  arabic: number;
  tifinagh: number;
  latin: number;
  /** distinct values among the filled */
  distinct: number;
  /** the numbers go up by one from row to row */
  ordinal: boolean;
  dates: DateEvidence;
}

const year = 2100;

/** Of any country: which one is known only row by row. */
const looksLikePhone = (line: string): boolean => {
  const digits = line.replace(/\D/g, '').length;
  return (
    digits >= 8 &&
    digits <= 45 &&
    digits !== 15 &&
    !/\d[-/.]\d{1,2}[-/.]\d{4}$|^\d{4}-\d\d-\d\d/.test(line) &&
    /^[\d\s+()./;,|-]+(?:(?:ou|et|or|أو)[\d\s+()./;,|-]+)*$/.test(line)
  );
};

/** Shares are taken over the first cells only; the order of dates over all, for its evidence is rare. */
const enough = 200;

export const profileOf = (all: Cell[]): ColumnProfile => {
  const cells = all.filter((cell) => cell !== null && cell !== '').slice(0, enough);
  const filled = cells.filter((cell) => {
    const text = cellText(cell);
    return text !== null && !saysNothing(text);
  });
  const lines = filled.map((cell) => plainDigits((lineText(cell) ?? '').slice(0, 300)));
  const numbers = lines.map((line) => numberOf(line));
  const share = (holds: (line: string, index: number) => boolean) =>
    lines.filter(holds).length / Math.max(1, lines.length);
  const steps = numbers.filter((value, index) => index > 0 && value === (numbers[index - 1] ?? Number.NaN) + 1).length;
  return {
    filled:
      (all.filter((cell) => cell !== null && cell !== '').length * (filled.length / Math.max(1, cells.length))) /
      Math.max(1, all.length),
    ice: share((line) => /^\d{15}$/.test(line.replace(/[\s.-]/g, ''))),
    email: share((line) => line.includes('@') && readEmail(line).value !== null),
    phone: share(looksLikePhone),
    website: share(
      (line) =>
        /^https?:|^www\.|\.(?:com|ma|org|net|fr)\b/i.test(line) &&
        !line.includes('@') &&
        readWebsite(line).value !== null,
    ),
    date: share(
      (line, index) =>
        filled[index] instanceof Date ||
        (/\d{4}|\d[-/.]\d/.test(line) && !/^\d{5,}$/.test(line) && readDay(line, 'day_first', year).value !== null),
    ),
    count: share(
      (_, index) => Number.isInteger(numbers[index]) && Number(numbers[index]) >= 0 && Number(numbers[index]) < 100_000,
    ),
    number: share((_, index) => numbers[index] !== null),
    decimal: share((line) => /^-?\d{1,3}[.,]\d{3,}$/.test(line)),
    kind: share((line) => line.length < 40 && kindOf(line) !== null),
    status: share((line) => booleanOf(line) === null && readStatus(line).value !== null),
    country: share((line) => line.length > 1 && countryOf(line) !== null),
    arabic: share((line) => scriptOf(line) === 'arabic'),
    tifinagh: share((line) => scriptOf(line) === 'tifinagh'),
    latin: share((line) => scriptOf(line) === 'latin'),
    distinct: new Set(lines.map(folded)).size / Math.max(1, lines.length),
    ordinal: lines.length > 3 && steps >= (lines.length - 1) * 0.9,
    dates: dateEvidence(all),
  };
};

const needs = (share: number): number => (share >= 0.6 ? 1 : share >= 0.2 ? 0.3 : -1);

/** How well the values suit a field, from -1 (they speak against it) to 1 (they could be nothing else); 0 says nothing. */
export const fitOf = (field: ImportField, profile: ColumnProfile): number => {
  if (profile.filled === 0) return 0;
  switch (field) {
    case 'ice':
      return profile.ice >= 0.2 ? 1 : profile.latin > 0.5 || profile.arabic > 0.5 ? -1 : 0;
    case 'email':
    case 'president_email':
    case 'manager_email':
      return needs(profile.email);
    case 'phone':
    case 'president_phone':
    case 'manager_phone':
      return needs(profile.phone);
    case 'website':
      return needs(profile.website);
    case 'created_on':
    case 'dissolved_on':
      return profile.date >= 0.5 ? 1 : profile.number >= 0.9 ? 0 : profile.date > 0.1 ? 0 : -1;
    case 'members_total':
    case 'members_women':
    case 'members_men':
    case 'members_youth':
      return profile.count >= 0.6 ? 0.5 : profile.count >= 0.2 ? 0 : -1;
    case 'latitude':
    case 'longitude':
      return profile.decimal >= 0.5 ? 1 : profile.number < 0.5 && profile.date < 0.5 && profile.latin > 0.5 ? -1 : 0;
    case 'country':
      return profile.country >= 0.6 ? 1 : -0.5;
    case 'kind':
      // Names begin with their kind too, and each is another.
      return profile.kind < 0.5 ? -0.6 : profile.distinct > 0.6 ? 0.2 : 1;
    case 'status':
      return profile.status >= 0.6 ? 1 : profile.kind >= 0.6 ? -1 : -0.2;
    case 'name_ar':
      return needs(profile.arabic);
    case 'name_zgh':
      return needs(profile.tifinagh);
    case 'name_fr':
    case 'name_other':
      return needs(profile.latin);
    case 'name':
    case 'trade_name':
      return profile.latin + profile.arabic + profile.tifinagh < 0.5
        ? -1
        : profile.kind > 0.9 && profile.distinct < 0.2
          ? -0.8
          : 0.3;
    case 'region':
    case 'province':
    case 'commune':
    case 'value_chain':
    case 'products':
      return profile.number > 0.6 ? -0.6 : 0;
    default:
      return 0;
  }
};
