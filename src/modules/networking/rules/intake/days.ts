import { foldForComparison } from '../../../../platform/text/words-of.ts';
import { textOf } from './cells.ts';
import type { Cell } from './cells.ts';

/** Months as people write them here: French, Arabic of Morocco and of the East, English, whole or cut short. */
const months = [
  'janvier janv jan january يناير كانون',
  'fevrier fevr fev february feb فبراير شباط',
  'mars march mar مارس اذار',
  'avril avr april apr ابريل نيسان',
  'mai may ماي مايو ايار',
  'juin june jun يونيو حزيران',
  'juillet juil july jul يوليوز يوليو تموز',
  'aout august aug غشت اغسطس اب',
  'septembre sept sep september شتنبر سبتمبر ايلول',
  'octobre oct october اكتوبر',
  'novembre nov november نونبر نوفمبر',
  'decembre dec december دجنبر ديسمبر',
].map((names) => new Set(names.split(' ').map((name) => foldForComparison(name))));

const digits = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) as number) & 0xf));

const valid = (year: number, month: number, day: number): string | undefined => {
  const at = new Date(Date.UTC(year, month - 1, day));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return same ? at.toISOString().slice(0, 10) : undefined;
};

/**
 * A day written `2026-12-20`, day first as it is here (`20/12/2026`), or in words (`15 décembre 2026`, `15 دجنبر 2026`);
 * null where it is empty, undefined where it cannot be read. A month without its day is none: nobody guesses which.
 */
export const dayOf = (cell: Cell | undefined): string | null | undefined => {
  const text = digits(textOf(cell));
  if (text === '') return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return valid(Number(year), Number(month), Number(day));
  const [, on, name = '', of] =
    /^(?:le |يوم )?(\d{1,2})(?:er|st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})$/u.exec(text.toLowerCase()) ?? [];
  const at = months.findIndex((names) => names.has(foldForComparison(name)));
  return of === undefined || at === -1 ? undefined : valid(Number(of), at + 1, Number(on));
};
