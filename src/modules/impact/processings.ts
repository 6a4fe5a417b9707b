import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import { endConsents, expired } from './ending.ts';
import { words } from './words/index.ts';

export const processings: Processing[] = [
  {
    name: 'impact.testimony',
    basis: 'consent',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: { months: 36, least: 12, most: 60, expired, anonymise: endConsents },
  },
];
