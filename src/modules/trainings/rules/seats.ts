export interface Asking {
  structure: string;
  seats: number;
  state: 'enrolled' | 'waitlisted' | 'withdrawn';
}

/** Seats that nobody holds; negative when a session was made smaller than what it had given. */
export const seatsLeft = (capacity: number, asking: readonly Asking[]): number =>
  capacity - asking.reduce((taken, { state, seats }) => (state === 'enrolled' ? taken + seats : taken), 0);

/**
 * Who moves up from the waiting list, in the order of asking. One that needs more seats than are left keeps its place
 * and lets those behind it pass who need fewer: an empty seat helps nobody.
 * @param asking in the order of asking.
 */
export const movingUp = (capacity: number, asking: readonly Asking[]): string[] => {
  let left = seatsLeft(capacity, asking);
  const up: string[] = [];
  for (const { structure, seats, state } of asking) {
    if (state !== 'waitlisted' || seats > left) continue;
    left -= seats;
    up.push(structure);
  }
  return up;
};
