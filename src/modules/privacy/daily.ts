import type { Daily } from '../../platform/daily.ts';
import { holds } from '../../platform/rights.ts';
import { openings } from './queries/openings.ts';
import { words } from './words/index.ts';

/** Exceptional openings that an administrator has to look at. */
export const daily: Daily = {
  waits: async (caller) => {
    if (!holds(caller.actor, [])) return [];
    const count = (await openings(caller, {})).waiting.length;
    return [
      {
        code: 'privacy.openings_to_review',
        count,
        say: (lang) => words(lang)('waits.openings_to_review', { count }),
        href: '/office/openings',
      },
    ];
  },
};
