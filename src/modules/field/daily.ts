import type { Daily, Waiting } from '../../platform/daily.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import { actsInOffice } from './queries/acts-in-office.ts';
import { submissionsInOffice } from './queries/submissions-in-office.ts';
import { words } from './words/index.ts';

const one = (key: 'acts_to_decide' | 'submissions_to_decide', count: number, href: string): Waiting => ({
  code: `field.${key}`,
  count,
  say: (lang) => words(lang)(`waits.${key}`, { count }),
  href,
});

/** What telephones have sent and nobody could apply without a person. */
export const daily: Daily = {
  waits: async (caller) => {
    if (!holdsSomewhere(caller.actor, ['programme_officer'])) return [];
    const acts = await actsInOffice(caller, { list: 'decide' });
    const sent = await submissionsInOffice(caller, { state: 'waiting' });
    return [
      one('acts_to_decide', acts.counts.decide, '/office/field'),
      one('submissions_to_decide', sent.counts.waiting ?? 0, '/office/field/submissions?state=waiting'),
    ];
  },
};
