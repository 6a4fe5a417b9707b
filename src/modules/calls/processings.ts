import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import { anonymiseApplications, expiredApplications } from './anonymise-applications.ts';
import { words } from './words/index.ts';

export const processings: Processing[] = [
  {
    name: 'calls.applications',
    basis: 'contract',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: {
      months: 36,
      least: 12,
      most: 120,
      expired: expiredApplications,
      anonymise: anonymiseApplications,
    },
  },
];
