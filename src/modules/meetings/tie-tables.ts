/** Why the house proposes a wish. */
export type WhyProposed = 'introduced' | 'interested' | 'invited' | 'fits' | 'veto' | 'conflict';

/** What ties a day to networking. */
export interface TieTables {
  'meetings.brought_need': { participant: string; need: string };
  'meetings.proposed_wish': {
    day: string;
    buyer: string;
    cooperative: string;
    side: 'buyer' | 'cooperative' | 'office';
    wish: 'must' | 'may' | 'no';
    why: WhyProposed;
    need: string | null;
    introduction: string | null;
  };
}
