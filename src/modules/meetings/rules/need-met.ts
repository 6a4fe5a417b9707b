/** A need that a buyer brings to the table, as it stands with the cooperative opposite. */
export interface NeedBrought {
  need: string;
  open: boolean;
  /** The cooperative works in one of its value chains. */
  fits: boolean;
  /** Where their introduction stands; null where there is none. */
  state: string | null;
}

const order = ['delivered', 'agreed', 'meeting', 'introduced', 'lost', 'interested', 'opened', 'invited', 'proposed'];

const only = (needs: readonly NeedBrought[]): string | null => (needs.length === 1 ? needs[0]!.need : null);

/**
 * Which need a buyer and a cooperative met about: the one that has already brought them closest, else the only one
 * that is open, else the only open one of her trade. Null is a question for the office: it is never guessed.
 */
export const needMet = (needs: readonly NeedBrought[]): string | null => {
  for (const state of order) {
    const found = needs.find((one) => one.state === state);
    if (found) return found.need;
  }
  const open = needs.filter((one) => one.open);
  return only(open) ?? only(open.filter((one) => one.fits));
};
