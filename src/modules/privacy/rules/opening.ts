/** The hours for which somebody may open what is out of reach: a visit, a day's work, a tour without network. */
export const openingHours = [1, 8, 48] as const;

const mostOpen = 3;

export interface OpeningAsked {
  /** What the person can do there already. */
  keepsAlready: boolean;
  /** Openings of the same person that last. */
  open: { structure: string }[];
  structure: string;
}

export type OpeningRefusal = 'already_in_reach' | 'already_open' | 'too_many_open';

/** Why an exceptional opening is not needed, or not given: a person who needs more than three at once needs a role. */
export const reasonNotToOpen = ({ keepsAlready, open, structure }: OpeningAsked): OpeningRefusal | null => {
  if (open.some((one) => one.structure === structure)) return 'already_open';
  if (keepsAlready) return 'already_in_reach';
  return open.length >= mostOpen ? 'too_many_open' : null;
};

export const untilOf = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
