import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import { expiredPostings, forgetPostings } from './forgetting.ts';
import { words } from './words/index.ts';

export const processings: Processing[] = [
  {
    name: 'networking.postings',
    basis: 'consent',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: { months: 36, least: 6, most: 60, expired: expiredPostings, anonymise: forgetPostings },
  },
];
