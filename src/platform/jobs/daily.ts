import type { Daily } from '../daily.ts';
import { holds } from '../rights.ts';
import { words } from './words/index.ts';

/** Work that was given up is for an administrator to look at. */
export const daily: Daily = {
  waits: async ({ actor, ground }) => {
    if (!holds(actor, [])) return [];
    const count = (await ground.jobs.administration.givenUp()).length;
    return [
      {
        code: 'jobs.given_up',
        count,
        say: (lang) => words(lang)('waits.given_up', { count }),
        href: '/office/jobs',
        late: true,
      },
    ];
  },
};
