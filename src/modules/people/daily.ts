import type { Daily } from '../../platform/daily.ts';
import { words } from './words/index.ts';

/** Accounts are told to administrators alone. */
export const daily: Daily = {
  facts: [
    {
      fact: 'people.account_opened',
      say: (lang, count) => words(lang)('changed.account_opened', { count }),
      href: '/office/people',
    },
  ],
};
