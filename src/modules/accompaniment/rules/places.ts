/** Places of a phase: a total, and a ceiling for each region it covers. */
export interface PhasePlaces {
  places: number;
  quotas: Readonly<Record<string, number>>;
}

/** Cooperatives that hold a place now, by region: enrolled, active or completed. */
export type Taken = Readonly<Record<string, number>>;

export type PlaceRefusal = 'phase_not_open_yet' | 'phase_closed' | 'region_not_covered';

/** Days as `2026-08-03`; the last day is included. */
export const reasonNotToApply = (
  { opensOn, closesOn, quotas }: { opensOn: string; closesOn: string; quotas: PhasePlaces['quotas'] },
  { today, region }: { today: string; region: string | null },
): PlaceRefusal | null => {
  if (today < opensOn) return 'phase_not_open_yet';
  if (today > closesOn) return 'phase_closed';
  return region === null || quotas[region] === undefined ? 'region_not_covered' : null;
};

const sum = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((all, n) => all + n, 0);

/** How many more a region may have: what its quota leaves, within what the whole phase leaves. */
export const placesFree = ({ places, quotas }: PhasePlaces, taken: Taken, region: string): number =>
  Math.max(0, Math.min((quotas[region] ?? 0) - (taken[region] ?? 0), places - sum(taken)));

/** One that waits for a place. */
export interface Waiting {
  id: string;
  region: string;
}

/**
 * Who is given a place, of those who wait in the order of their application: each takes the first place that is free
 * in its own region, and one that must wait does not hold back another region. The same rule accepts a list of
 * applications, and moves the waiting list up when a place is freed.
 */
export const givenPlaces = (phase: PhasePlaces, taken: Taken, waiting: readonly Waiting[]): string[] => {
  const now: Record<string, number> = { ...taken };
  return waiting
    .filter(({ region }) => {
      if (placesFree(phase, now, region) === 0) return false;
      now[region] = (now[region] ?? 0) + 1;
      return true;
    })
    .map(({ id }) => id);
};
