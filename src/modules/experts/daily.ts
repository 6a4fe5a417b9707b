import type { Daily, DailyFact } from '../../platform/daily.ts';
import { mayKeepPool } from './policy.ts';
import { missions } from './queries/missions.ts';
import { words } from './words/index.ts';

const told = (name: 'mission_requested' | 'mission_accepted'): DailyFact => ({
  fact: `experts.${name}`,
  say: (lang, count) => words(lang)(`changed.${name}`, { count }),
  href: '/office/missions',
});

/** Missions for which nobody has been proposed yet. */
export const daily: Daily = {
  waits: async (caller) => {
    if (!mayKeepPool(caller.actor)) return [];
    const count = (await missions(caller, { state: 'requested' })).counts.requested;
    return [
      {
        code: 'experts.requested',
        count,
        say: (lang) => words(lang)('waits.requested', { count }),
        href: '/office/missions?state=requested',
      },
    ];
  },
  facts: [told('mission_requested'), told('mission_accepted')],
  tellsAll: mayKeepPool,
};
