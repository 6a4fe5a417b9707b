/** A month of the year, 1 for January. */
export type Month = number;

export const months: readonly Month[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Each month once, in the order of the year; what is no month is left out. */
export const monthsOf = (said: readonly number[]): Month[] => months.filter((month) => said.includes(month));

/** Whether it can be had in this month: what is not told keeps nobody out. */
export const isAvailable = (available: readonly Month[], month: Month): boolean =>
  available.length === 0 || available.includes(month);

const after = (month: Month): Month => (month % 12) + 1;
const before = (month: Month): Month => ((month + 10) % 12) + 1;

/** Months that follow one another, from the first to the last; December is followed by January. */
export const runsOf = (said: readonly Month[]): [Month, Month][] => {
  const has = new Set(said);
  if (has.size === 12) return [[1, 12]];
  return monthsOf(said)
    .filter((month) => !has.has(before(month)))
    .map((first) => {
      let last = first;
      while (has.has(after(last))) last = after(last);
      return [first, last];
    });
};

/** Whether a season begins with this month; what lasts all year never begins. */
export const beginsIn = (said: readonly Month[], month: Month): boolean =>
  runsOf(said).some(([first]) => first === month && said.length < 12);
