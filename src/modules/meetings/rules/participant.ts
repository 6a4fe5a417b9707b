export type ParticipantKind = 'buyer' | 'expert' | 'cooperative' | 'interpreter';

/** On which side of a table somebody sits: experts receive as buyers do, interpreters on neither. */
export const sideOf = (kind: ParticipantKind): 'buyer' | 'cooperative' | null => {
  if (kind === 'interpreter') return null;
  return kind === 'cooperative' ? 'cooperative' : 'buyer';
};

const letters: Record<ParticipantKind, string> = { buyer: 'B', expert: 'E', cooperative: 'C', interpreter: 'I' };

/** What is printed on her badge and said at the desk: `C07`. */
export const badgeOf = (kind: ParticipantKind, number: number): string =>
  `${letters[kind]}${String(number).padStart(2, '0')}`;

/** A badge as people type it: `c 7`, `C07`, `٧` after a letter. */
export const badgeTyped = (typed: string): string | null => {
  const plain = typed.replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) as number) & 0xf));
  const [, letter, number] = /^\s*([BECI])\s*-?\s*0*(\d{1,4})\s*$/i.exec(plain) ?? [];
  return letter === undefined ? null : `${letter.toUpperCase()}${String(Number(number)).padStart(2, '0')}`;
};

/** The slots in which somebody is not there who comes from one hour to another; null is the day's own end. */
export const absentOutside = (
  slots: readonly { id: string; startsAt: Date; endsAt: Date }[],
  from: Date | null,
  until: Date | null,
): string[] =>
  slots
    .filter((slot) => (from !== null && slot.startsAt < from) || (until !== null && slot.endsAt > until))
    .map(({ id }) => id);
