import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { moroccanNumber, plainNumber } from './rules/phone.ts';

/** A typed number in E.164, or null. Our own rule knows the Moroccan ways of writing; the library every other country. */
export const normalPhone = (typed: string): string | null => {
  const moroccan = moroccanNumber(typed);
  if (moroccan !== null) return moroccan;
  const parsed = parsePhoneNumberFromString(plainNumber(typed), 'MA');
  return parsed?.isValid() ? parsed.number : null;
};
