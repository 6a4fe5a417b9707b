/** Why somebody may not judge an entry. */
export const conflictReasons = [
  'same_structure',
  'same_person',
  'board',
  'family',
  'funder',
  'mandate',
  'declared',
] as const;
export type ConflictReason = (typeof conflictReasons)[number];

/**
 * What binds a juror or an entry to somebody: the same kind and value on both sides is a conflict. E-mail addresses are
 * not among the kinds: two people share one, and one person has several.
 */
export interface Tie {
  kind: 'register_number' | 'ice' | 'phone' | 'person' | 'structure' | 'funder';
  value: string;
  /** How one is bound, when it is more than being it: a juror's brother leads this cooperative. */
  as?: ConflictReason;
}

/** Numbers as they are compared: without blanks and marks; a register number without a country is Moroccan. */
const folded = ({ kind, value }: Tie): string => {
  const plain = value
    .normalize('NFKC')
    .replaceAll(/[\s.\-_]+/g, '')
    .toUpperCase();
  const whole = kind === 'register_number' && !/^[A-Z]{2}/.test(plain) ? `MA${plain}` : plain;
  return `${kind} ${whole}`;
};

const plainReason = ({ kind }: Tie): ConflictReason => {
  if (kind === 'funder') return 'funder';
  return kind === 'phone' || kind === 'person' ? 'same_person' : 'same_structure';
};

/** The first tie that both sides have, as the reason of a conflict; null when nothing binds them. */
export const conflictBetween = (juror: readonly Tie[], entry: readonly Tie[]): ConflictReason | null => {
  const known = new Map(entry.map((tie) => [folded(tie), tie]));
  for (const tie of juror) {
    const other = known.get(folded(tie));
    if (other) return tie.as ?? other.as ?? plainReason(tie);
  }
  return null;
};
