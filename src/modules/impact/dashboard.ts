import type { Caller } from '../../platform/ground.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { dayOf } from '../../platform/words/format.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { definitions, figures } from '../indicators/index.ts';
import type { Figure } from '../indicators/index.ts';
import { programmes } from '../programmes/index.ts';
import { sessions } from '../trainings/index.ts';
import { readPlot } from './plots.ts';

/** A figure beside what was promised of it and what it was when the month began. */
export interface Told {
  figure: Figure;
  /** What came since the first of this month; null where it cannot be said. */
  since: number | null;
  /** From 0 up; null where nothing is aimed at. */
  share: number | null;
  /** What is still missing to the target; 0 once it is reached. */
  gap: number | null;
}

/** `2026-10` for any day of November 2026. */
const monthBefore = (now: Date): string => {
  const [year = 0, month = 1] = dayOf(now).slice(0, 7).split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
};

const told = (figure: Figure, before: Figure | undefined): Told => {
  const { value, target } = figure;
  const aim = target?.target ?? null;
  const known = value !== null && aim !== null && aim > 0;
  return {
    figure,
    // A share is no count: the month adds nothing to it.
    since: value === null || figure.ratio || !before || before.value === null ? null : value - before.value,
    share: known ? value / aim : null,
    gap: known ? Math.max(0, aim - value) : null,
  };
};

export interface Reach {
  /** Programmes whose figures this person may be shown apart; null is the house as a whole. */
  programmes: { id: string | null; name: Trilingual | null }[];
  /** Regions this person is held to; none is everywhere. */
  regions: string[];
}

/** What of the figures is this person's: all, or the programmes and regions of the right. */
export const reachOf = async (caller: Caller, roles: Parameters<typeof holdsSomewhere>[1]): Promise<Reach> => {
  const mine = caller.actor.grants.filter(({ role }) => role === 'administrator' || roles.includes(role));
  const every = await programmes(caller, {});
  const all = mine.some(({ programme }) => programme === null);
  const wanted = new Set(mine.map(({ programme }) => programme));
  const apart = every.filter(({ id }) => all || wanted.has(id)).map(({ id, name }) => ({ id, name }));
  const everywhere = mine.some(({ region }) => region === null);
  return {
    programmes: all ? [{ id: null, name: null }, ...apart] : apart,
    regions: everywhere ? [] : mine.flatMap(({ region }) => region ?? []),
  };
};

const scopeOf = (programme: string | null): string => (programme === null ? 'all' : `programme:${programme}`);

/** The figures of a programme and a region with their targets, in a few statements whatever their number. */
export const dashboard = async (caller: Caller, { programme, place }: { programme: string | null; place: string }) => {
  const scope = scopeOf(programme);
  const cell = { scope, place };
  const [defined, now, before, map] = await Promise.all([
    definitions(caller, {}),
    figures(caller, cell),
    figures(caller, { ...cell, period: monthBefore(caller.now) }),
    readPlot(caller, { view: 'map', indicator: 'cooperatives_supported' }, { scope }),
  ]);
  // What is counted within a time begins again with each month: of it, a month cannot be taken from the whole.
  const within = new Set(defined.filter(({ definition }) => definition.period === 'within').map(({ code }) => code));
  const then = new Map(before.filter(({ code }) => !within.has(code)).map((figure) => [figure.code, figure]));
  const rows = now
    .filter(({ value, target, state }) => (value ?? 0) !== 0 || target !== null || state === 'blocked')
    .map((figure) => told(figure, then.get(figure.code)));
  return { rows, map };
};

export type Dashboard = Awaited<ReturnType<typeof dashboard>>;

export interface Late {
  key: 'blocked' | 'pending' | 'sessions';
  count: number;
  title: Trilingual | null;
  href: string;
}

const mayRecord = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer', 'field_agent']);

/** What keeps figures from being true: records that lack something, publications that no longer hold, days unrecorded. */
export const lateData = async (caller: Caller, rows: readonly Told[]): Promise<Late[]> => {
  const of = rows.flatMap(({ figure: { missing, published, title, href } }): Late[] => [
    ...(missing > 0 ? [{ key: 'blocked' as const, count: missing, title, href }] : []),
    ...(published?.pending
      ? [{ key: 'pending' as const, count: 1, title, href: `/figures/publications/${published.id}` }]
      : []),
  ]);
  if (!mayRecord(caller.actor)) return of;
  const { counts } = await sessions(caller, { when: 'to_record' });
  const unrecorded = { key: 'sessions' as const, count: counts.to_record, title: null };
  return counts.to_record === 0 ? of : [...of, { ...unrecorded, href: '/office/trainings?when=to_record' }];
};
