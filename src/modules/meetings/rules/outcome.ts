/** From nothing to the most. */
export const outcomes = ['nothing', 'interested', 'sample', 'order'] as const;
export type Outcome = (typeof outcomes)[number];

/** What an order or a sample may be worth, in dirhams a year; nobody is asked for a figure she does not know. */
export const amounts = ['under_10000', 'from_10000', 'from_50000', 'from_200000', 'not_said'] as const;
export type Amount = (typeof amounts)[number];

export interface Answer {
  outcome: Outcome;
  amount: Amount | null;
}

export const isInterest = (outcome: Outcome): boolean => outcome !== 'nothing';

export type Together = 'unheard' | 'one_side' | 'nothing' | 'differing' | 'interest';

/** What a meeting came to: an interest is one only when both sides say it. */
export const together = (buyer: Answer | null, cooperative: Answer | null): Together => {
  if (buyer === null && cooperative === null) return 'unheard';
  if (buyer === null || cooperative === null) return 'one_side';
  const [one, other] = [isInterest(buyer.outcome), isInterest(cooperative.outcome)];
  if (one !== other) return 'differing';
  return one ? 'interest' : 'nothing';
};
