import type { Daily } from '../../platform/daily.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import { sessions } from './queries/sessions.ts';
import { words } from './words/index.ts';

/** Sessions that have begun and of which nobody has said who came. */
export const daily: Daily = {
  waits: async (caller) => {
    if (!holdsSomewhere(caller.actor, ['programme_officer', 'field_agent'])) return [];
    const count = (await sessions(caller, { when: 'to_record' })).counts.to_record;
    return [
      {
        code: 'trainings.sessions_to_record',
        count,
        say: (lang) => words(lang)('waits.sessions_to_record', { count }),
        href: '/office/trainings?when=to_record',
      },
    ];
  },
};
