import type { Lang } from '../../platform/words/lang.ts';
import type { Fault } from './rules/condition.ts';
import { words } from './words/index.ts';

/** What isolates a value from the direction around it: of use in Arabic, noise to a program that reads from left to right. */
const isolates = /[\u2066-\u2069]/g;

/** What is wrong with a request, as a sentence that says where and what to do. */
export const faultSaid = (lang: Lang, { code, at, found, part }: Fault): string => {
  const said = words(lang)(`fault.${code}`, { part, at: at + 1, found: found === '' ? '∅' : found.slice(0, 60) });
  return lang === 'ar' ? said : said.replaceAll(isolates, '');
};
