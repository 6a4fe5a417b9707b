import type { Daily, DailyFact, Waiting } from '../../platform/daily.ts';
import type { Caller } from '../../platform/ground.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { myApplications } from './queries/my-applications.ts';
import { callsInOffice } from './queries/calls-in-office.ts';
import { contestedMandates, thoseIRun, waitingInCalls } from './queries/office-day.ts';
import { words } from './words/index.ts';

type Key = 'to_check' | 'answered' | 'overdue' | 'contested' | 'draft_call' | 'my_corrections' | 'my_drafts';

const one = (key: Key, count: number, at: Pick<Waiting, 'href' | 'title' | 'late'>): Waiting => ({
  code: `calls.${key}`,
  count,
  say: (lang: Lang) => words(lang)(`waits.${key}`, { count }),
  ...at,
});

const ofOfficer = async (caller: Caller): Promise<Waiting[]> => {
  const drafts = (await callsInOffice(caller, {})).filter(({ standing }) => standing === 'draft').length;
  return [
    ...(await contestedMandates(caller, {})).map(({ call, title, contested }) =>
      one('contested', contested, { title, href: `/office/calls/${call}` }),
    ),
    ...(await waitingInCalls(caller, {})).flatMap(({ call, title, toCheck, answered, overdue }) => {
      const here = `/office/calls/${call}`;
      return [
        one('to_check', toCheck - answered, { title, href: `${here}?status=submitted` }),
        one('answered', answered, { title, href: `${here}?status=submitted` }),
        one('overdue', overdue, { title, href: `${here}?status=correction_asked`, late: true }),
      ];
    }),
    one('draft_call', drafts, { href: '/office/calls' }),
  ];
};

const mine = async (caller: Caller): Promise<Waiting[]> => {
  const all = await myApplications(caller, {});
  const drafts = all.filter(({ status, closesAt }) => status === 'draft' && closesAt > caller.now);
  const asked = all.filter(({ status }) => status === 'correction_asked');
  return [
    one('my_corrections', asked.length, { href: '/me/applications' }),
    one('my_drafts', drafts.length, { href: '/me/applications' }),
  ];
};

type Told =
  | 'application_submitted'
  | 'application_withdrawn'
  | 'correction_asked'
  | 'mandate_contested'
  | 'call_published'
  | 'call_closed'
  | 'laureates_announced';

const told = (name: Told, record?: string, href = '/office/calls'): DailyFact => ({
  fact: `calls.${name}`,
  say: (lang, count) => words(lang)(`changed.${name}`, { count }),
  href,
  record,
});

/** What waits in calls, for whoever runs them and for applicants, and what changed in them. */
export const daily: Daily = {
  waits: async (caller) => [
    ...(await mine(caller)),
    ...(holdsSomewhere(caller.actor, ['programme_officer']) ? await ofOfficer(caller) : []),
  ],
  facts: [
    told('application_submitted', '/office/applications'),
    told('application_withdrawn', '/office/applications'),
    told('correction_asked', '/office/applications'),
    told('mandate_contested'),
    told('call_published', '/office/calls'),
    told('call_closed', '/office/calls'),
    told('laureates_announced', undefined, '/laureates'),
  ],
  reach: (caller, ids) => thoseIRun(caller, { ids }),
};
