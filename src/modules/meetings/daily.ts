import type { Daily } from '../../platform/daily.ts';
import { holds, holdsSomewhere } from '../../platform/rights.ts';
import { dayOf } from '../../platform/words/format.ts';
import { helpers } from './policy.ts';
import { days } from './queries/days.ts';
import { words } from './words/index.ts';

/** The meeting day that is held today. */
export const daily: Daily = {
  waits: async (caller) => {
    if (!holdsSomewhere(caller.actor, [...helpers])) return [];
    const { rows } = await days(caller, { when: 'coming' });
    return rows
      .filter(({ heldOn, state }) => heldOn === dayOf(caller.now) && state !== 'draft')
      .map(({ id, title }) => ({
        code: 'meetings.today',
        count: 1,
        say: (lang) => words(lang)('waits.today'),
        title,
        href: `/office/meetings/${id}`,
      }));
  },
  facts: [
    {
      fact: 'meetings.day_finished',
      say: (lang, count) => words(lang)('changed.day_finished', { count }),
      href: '/office/meetings?when=past',
      record: '/office/meetings',
    },
  ],
  tellsAll: (actor) => holds(actor, ['programme_officer']),
};
