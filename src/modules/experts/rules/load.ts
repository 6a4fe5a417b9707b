/** Hours that are promised over some days. */
export interface Promised {
  /** Days of the calendar, both included. */
  startsOn: string;
  endsOn: string;
  hours: number;
}

const dayLength = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const monthOf = (time: number): string => new Date(time).toISOString().slice(0, 7);

/** Hours by month, `2026-11`: each day of a mission weighs the same. */
export const hoursByMonth = ({ startsOn, endsOn, hours }: Promised): Map<string, number> => {
  const days = Math.round((at(endsOn) - at(startsOn)) / dayLength) + 1;
  const found = new Map<string, number>();
  for (let day = 0; day < days; day += 1) {
    const month = monthOf(at(startsOn) + day * dayLength);
    found.set(month, (found.get(month) ?? 0) + hours / days);
  }
  return found;
};

/** Hours by month of several missions together. */
export const loadOf = (promised: readonly Promised[]): Map<string, number> => {
  const all = new Map<string, number>();
  for (const one of promised)
    for (const [month, hours] of hoursByMonth(one)) all.set(month, (all.get(month) ?? 0) + hours);
  return all;
};

// Shares of a day are no whole numbers: what differs by less than a second is the same.
const slack = 0.0003;

/** The first month in which these hours no longer fit beside those promised; null when they do. */
export const fullMonth = (capacity: number, promised: readonly Promised[], mission: Promised): string | null => {
  const load = loadOf(promised);
  for (const [month, hours] of [...hoursByMonth(mission)].toSorted(([a], [b]) => a.localeCompare(b)))
    if ((load.get(month) ?? 0) + hours > capacity + slack) return month;
  return null;
};

/** The hours still free in the months of a mission, the fewest of them. */
export const freeHours = (capacity: number, promised: readonly Promised[], mission: Promised): number => {
  const load = loadOf(promised);
  return Math.max(0, Math.min(...[...hoursByMonth(mission).keys()].map((month) => capacity - (load.get(month) ?? 0))));
};
