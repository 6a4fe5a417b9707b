import type { Caller } from '../../platform/ground.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { agentDay, visitsLate } from '../accompaniment/index.ts';
import { waitingInCalls } from '../calls/index.ts';
import { outsideLate, unfollowed } from '../indicators/index.ts';
import { readingsWaiting } from '../juries/index.ts';
import { sessions } from '../trainings/index.ts';
import type { Told } from './dashboard.ts';

export const lateKeys = [
  'blocked',
  'pending',
  'outside',
  'unfollowed',
  'sessions',
  'visits',
  'applications',
  'corrections',
  'readings',
] as const;

/** What keeps figures from being true: how many, of what, and where exactly those are. */
export interface Late {
  key: (typeof lateKeys)[number];
  count: number;
  title: Trilingual | null;
  href: string;
}

/** Of the figures themselves: records that lack something, publications that no longer hold, sources that are silent. */
const ofFigures = async (caller: Caller, rows: readonly Told[]): Promise<Late[]> => {
  const silent = await outsideLate(caller, {});
  return [
    ...rows.flatMap(({ figure: { missing, published, title, href } }): Late[] => [
      ...(missing > 0 ? [{ key: 'blocked' as const, count: missing, title, href: `${href}#missing` }] : []),
      ...(published?.pending
        ? [{ key: 'pending' as const, count: 1, title, href: `/figures/publications/${published.id}` }]
        : []),
    ]),
    ...silent.map(({ code, title }): Late => {
      return { key: 'outside', count: 1, title, href: `/office/indicators/${code}#outside` };
    }),
  ];
};

/** Entries that wait for a minute stand in the way of nobody; older ones do. */
const patience = 60_000;

const ofJournal = async (caller: Caller): Promise<Late[]> => {
  const { total, since } = await unfollowed(caller, {});
  if (since === null || caller.now.getTime() - since.getTime() < patience) return [];
  return [{ key: 'unfollowed', count: total, title: null, href: '/office/indicators/journal' }];
};

const ofField = async (caller: Caller): Promise<Late[]> => {
  const { counts } = await sessions(caller, { when: 'to_record' });
  const own = (await agentDay(caller, {})).filter(({ next }) => next?.late).length;
  const visits = await visitsLate(caller, {});
  return [
    { key: 'sessions', count: counts.to_record, title: null, href: '/office/trainings?when=to_record' },
    ...visits.map(({ edition, name, count }): Late => {
      return {
        key: 'visits',
        count,
        title: name,
        href: `/office/accompaniment/${edition}/cooperatives?list=late_visits`,
      };
    }),
    // An agent who runs no tranche has her own visits.
    ...(visits.length === 0 ? [{ key: 'visits' as const, count: own, title: null, href: '/office/visits' }] : []),
  ];
};

const ofCalls = async (caller: Caller): Promise<Late[]> => {
  const [waiting, readings] = [await waitingInCalls(caller, {}), await readingsWaiting(caller, {})];
  return [
    ...waiting.flatMap(({ call, title, toCheck, overdue }): Late[] => [
      { key: 'applications', count: toCheck, title, href: `/office/calls/${call}?status=submitted` },
      { key: 'corrections', count: overdue, title, href: `/office/calls/${call}?status=correction_asked` },
    ]),
    ...readings.map(({ panel, title, waiting: count }): Late => {
      return { key: 'readings', count, title, href: `/office/panels/${panel}/readings` };
    }),
  ];
};

/** All that keeps figures from being true, as far as this person may mend it; each leads to exactly those records. */
export const lateData = async (caller: Caller, rows: readonly Told[]): Promise<Late[]> => {
  const officer = holdsSomewhere(caller.actor, ['programme_officer']);
  const found = [
    ...(await ofFigures(caller, rows)),
    ...(await ofJournal(caller)),
    ...(await ofField(caller)),
    ...(officer ? await ofCalls(caller) : []),
  ];
  return found.filter(({ count }) => count > 0);
};
