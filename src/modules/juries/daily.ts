import type { Daily, Waiting } from '../../platform/daily.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import { invitationsUnanswered, mySeats } from './queries/office-day.ts';
import { words } from './words/index.ts';

type Key = 'my_invitation' | 'my_readings' | 'unanswered';

const one = (key: Key, count: number, at: Pick<Waiting, 'href' | 'title'>): Waiting => ({
  code: `juries.${key}`,
  count,
  say: (lang) => words(lang)(`waits.${key}`, { count }),
  ...at,
});

/** A juror's invitations and readings, and the jurors whose answer an officer waits for. */
export const daily: Daily = {
  waits: async (caller) => {
    const seats = await mySeats(caller, {});
    const officer = holdsSomewhere(caller.actor, ['programme_officer']);
    return [
      ...seats.flatMap(({ panel, title, invited, toRead }) => [
        one('my_invitation', invited ? 1 : 0, { title, href: `/me/panels/${panel}/invitation` }),
        one('my_readings', toRead, { title, href: '/me/readings' }),
      ]),
      ...(officer ? await invitationsUnanswered(caller, {}) : []).map(({ about, title, unanswered }) =>
        one('unanswered', unanswered, { title, href: `/office/calls/${about}/jury` }),
      ),
    ];
  },
};
