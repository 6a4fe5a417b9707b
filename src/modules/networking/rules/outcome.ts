export const results = ['not_yet', 'agreed', 'delivered', 'lost'] as const;
export type Result = (typeof results)[number];

/** Would it have happened without the introduction? */
export const otherwises = ['no', 'later', 'yes', 'unknown'] as const;
export type Otherwise = (typeof otherwises)[number];

/** Ranges of what was agreed, in MAD: a range is told more gladly, and more truly, than an amount. */
export const amountRanges: Record<string, { from: number; to: number | null }> = {
  under_5000: { from: 0, to: 5000 },
  to_20000: { from: 5000, to: 20_000 },
  to_50000: { from: 20_000, to: 50_000 },
  to_200000: { from: 50_000, to: 200_000 },
  to_1000000: { from: 200_000, to: 1_000_000 },
  over_1000000: { from: 1_000_000, to: null },
};
export const amountCodes = Object.keys(amountRanges);

export interface Told {
  result: Result;
  /** A key of `amountRanges`; null where it is not said. */
  amount: string | null;
}

export interface JoinedOutcome {
  /** What both sides bear out; null while a side has not told, or they differ. */
  result: Exclude<Result, 'not_yet'> | null;
  amount: string | null;
  /** In what they contradict each other, for the office to ask. */
  differs: 'result' | 'amount' | null;
}

const open: JoinedOutcome = { result: null, amount: null, differs: null };

/**
 * One outcome of what two sides tell. An agreement that one already calls delivered is agreed until the other says so
 * too; lost against anything else, or two ranges that are not the same, is a difference.
 */
export const joinOutcomes = (buyer: Told | null, structure: Told | null): JoinedOutcome => {
  if (buyer === null || structure === null) return open;
  const told = [buyer.result, structure.result];
  if (told.includes('not_yet')) return told.includes('lost') ? { ...open, differs: 'result' } : open;
  if (told.includes('lost')) return told[0] === told[1] ? { ...open, result: 'lost' } : { ...open, differs: 'result' };
  const result = told.includes('agreed') ? 'agreed' : 'delivered';
  if (buyer.amount !== null && structure.amount !== null && buyer.amount !== structure.amount)
    return { result, amount: null, differs: 'amount' };
  return { result, amount: buyer.amount ?? structure.amount, differs: null };
};
