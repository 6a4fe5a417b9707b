/** How many more cooperatives a need is to be offered to: those that were asked and have not said no hold a seat. */
export const seatsLeft = (seats: number, { waiting, yes }: { waiting: number; yes: number }): number =>
  Math.max(0, seats - waiting - yes);
