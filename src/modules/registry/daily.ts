import type { Daily, DailyFact, Waiting } from '../../platform/daily.ts';
import type { Actor, Role } from '../../platform/rights.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import { pairsToReview } from './queries/review.ts';
import { requestsWaiting } from './queries/requests.ts';
import { words } from './words/index.ts';

const one = (key: 'requests' | 'pairs', count: number, href: string): Waiting => ({
  code: `registry.${key}`,
  count,
  say: (lang) => words(lang)(`waits.${key}`, { count }),
  href,
});

type Told = 'structure_registered' | 'structure_corrected' | 'structures_merged';

const told = (name: Told, href: string, record?: string): DailyFact => ({
  fact: `registry.${name}`,
  say: (lang, count) => words(lang)(`changed.${name}`, { count }),
  href,
  record,
});

const keepers: readonly Role[] = ['programme_officer', 'field_agent'];

/** A structure belongs to no programme: only a region narrows who keeps the register. */
const keepsAll = ({ grants }: Actor): boolean =>
  grants.some(({ role, region, structure }) => keepers.includes(role) && region === null && structure === null);

/** What waits in the register for an officer, and what changed in it. */
export const daily: Daily = {
  waits: async (caller) => {
    if (!holdsSomewhere(caller.actor, ['programme_officer'])) return [];
    return [
      one('requests', (await requestsWaiting(caller, {})).total, '/office/requests'),
      one('pairs', (await pairsToReview(caller, {})).total, '/office/duplicates'),
    ];
  },
  facts: [
    told('structure_registered', '/office/structures', '/office/structures'),
    told('structure_corrected', '/office/structures', '/office/structures'),
    told('structures_merged', '/office/duplicates'),
  ],
  tellsAll: keepsAll,
};
