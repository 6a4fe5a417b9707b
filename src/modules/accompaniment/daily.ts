import type { Daily, Waiting } from '../../platform/daily.ts';
import type { Caller } from '../../platform/ground.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import { agentDay } from './queries/agent-day.ts';
import { tranches } from './queries/tranches.ts';
import { words } from './words/index.ts';

/** Cooperatives that ask for a place, by tranche. */
const applicants = async (caller: Caller): Promise<Waiting[]> =>
  (await tranches(caller, { as: 'officer' }))
    .filter(({ closed }) => !closed)
    .map(({ edition, name, applied: count }) => ({
      code: 'accompaniment.to_place',
      count,
      say: (lang) => words(lang)('waits.to_place', { count }),
      title: name,
      href: `/office/accompaniment/${edition}`,
    }));

/** The cooperatives of an agent whose visit or whose actions are late. */
const myVisits = async (caller: Caller): Promise<Waiting[]> => {
  const late = (await agentDay(caller, {})).filter(({ next, lateActions }) => next?.late || lateActions > 0);
  const count = late.length;
  return [
    {
      code: 'accompaniment.my_visits_late',
      count,
      say: (lang) => words(lang)('waits.my_visits_late', { count }),
      href: '/office/visits',
      late: true,
    },
  ];
};

export const daily: Daily = {
  waits: async (caller) => [
    ...(holdsSomewhere(caller.actor, ['field_agent']) ? await myVisits(caller) : []),
    ...(holdsSomewhere(caller.actor, ['programme_officer']) ? await applicants(caller) : []),
  ],
};
