import type { Caller } from '../../platform/ground.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { addressOfCell, figures, movedSince } from '../indicators/index.ts';
import type { Figure, Moved } from '../indicators/index.ts';
import { programmes } from '../programmes/index.ts';

/** A figure beside what was promised of it and what moved lately. */
export interface Told {
  figure: Figure;
  /** What came and went since the hour asked; null where nothing did. */
  moved: (Pick<Moved, 'change' | 'units'> & { href: string }) | null;
  /** From 0 up; null where nothing is aimed at. */
  share: number | null;
  /** What is still missing to the target; 0 once it is reached. */
  gap: number | null;
}

const told = (figure: Figure, moved: Moved | undefined, from: Date): Told => {
  const { value, target, code, cell } = figure;
  const aim = target?.target ?? null;
  const known = value !== null && aim !== null && aim > 0;
  const href = `${addressOfCell(code, cell, { since: from.toISOString() })}#lately`;
  return {
    figure,
    moved: moved ? { change: moved.change, units: moved.units, href } : null,
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

export const scopeOf = (programme: string | null): string => (programme === null ? 'all' : `programme:${programme}`);

/** The figures of a programme and a region with their targets and what moved since an hour, in a few statements. */
export const dashboard = async (
  caller: Caller,
  { programme, place, from }: { programme: string | null; place: string; from: Date },
): Promise<Told[]> => {
  const cell = { scope: scopeOf(programme), place };
  const [now, moved] = await Promise.all([figures(caller, cell), movedSince(caller, { ...cell, since: from })]);
  const movedOf = new Map(moved.map((one) => [one.code, one]));
  return now
    .filter(
      ({ value, target, state, code }) => (value ?? 0) !== 0 || target || state === 'blocked' || movedOf.has(code),
    )
    .map((figure) => told(figure, movedOf.get(figure.code), from));
};
