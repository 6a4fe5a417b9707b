import type { Lang } from '../../platform/words/lang.ts';
import type { Fault } from './rules/condition.ts';
import { words } from './words/index.ts';

/** What is wrong with a request, as a sentence that says where and what to do. */
export const faultSaid = (lang: Lang, { code, at, found, part }: Fault): string =>
  words(lang)(`fault.${code}`, { part, at: at + 1, found: found === '' ? '∅' : found.slice(0, 60) });
