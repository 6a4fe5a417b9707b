export interface Between {
  /** Where the introduction of a need that the buyer brings stands; null where there is none. */
  state: string | null;
  /** What the buyer said of her; null where nothing yet. */
  buyerYes: boolean | null;
  /** She makes what is sought, where it is sought. */
  suits: boolean;
  /** Who asked that the two be kept apart. */
  vetoes: readonly ('buyer' | 'structure' | 'office')[];
  /** The expert must not advise her. */
  conflict: boolean;
}

export interface Proposal {
  side: 'buyer' | 'cooperative' | 'office';
  wish: 'must' | 'may' | 'no';
  why: 'introduced' | 'interested' | 'invited' | 'fits' | 'veto' | 'conflict';
}

const both = (wish: 'must' | 'may', why: Proposal['why']): Proposal[] => [
  { side: 'buyer', wish, why },
  { side: 'cooperative', wish, why },
];

const introduced = ['introduced', 'meeting', 'agreed', 'delivered'];

/**
 * The wishes that the house proposes for a pair, from what is known of them: nobody’s until she, or the office, keeps
 * them. A veto, or a conflict, comes before anything; of a side’s veto the other is shown nothing.
 */
export const proposalsFor = ({ state, buyerYes, suits, vetoes, conflict }: Between): Proposal[] => {
  if (conflict) return [{ side: 'office', wish: 'no', why: 'conflict' }];
  if (vetoes.length > 0)
    return vetoes.map((side) => ({ side: side === 'structure' ? 'cooperative' : side, wish: 'no', why: 'veto' }));
  if (state !== null && introduced.includes(state)) return both('must', 'introduced');
  if (state === 'interested')
    return buyerYes === false
      ? []
      : [
          { side: 'buyer', wish: 'may', why: 'interested' },
          { side: 'cooperative', wish: 'must', why: 'interested' },
        ];
  if (state === 'invited' || state === 'opened') return both('may', 'invited');
  return (state === null || state === 'proposed') && suits ? both('may', 'fits') : [];
};

const rank = ['conflict', 'veto', 'introduced', 'interested', 'invited', 'fits'];

/** Of several needs that a pair could meet about, the one that says the most. */
export const strongest = <Some extends Proposal>(proposals: readonly Some[]): Some[] => {
  const first = Math.min(...proposals.map(({ why }) => rank.indexOf(why)));
  const sides = new Map<string, Some>();
  for (const one of proposals) if (rank.indexOf(one.why) === first && !sides.has(one.side)) sides.set(one.side, one);
  return [...sides.values()];
};
