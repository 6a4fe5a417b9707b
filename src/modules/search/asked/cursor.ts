import type { Scored } from './exact.ts';

/** Where a page ends: after this document, which stood at this place. Scores would not do: they move with every writing. */
export interface Cursor {
  number: number;
  place: number;
}

export const cursorText = ({ number, place }: Cursor): string =>
  Buffer.from(JSON.stringify([number, place])).toString('base64url');

/** Null for what is no cursor of ours: the list begins again. */
export const cursorOf = (text: string | null): Cursor | null => {
  if (text === null || text.length > 200) return null;
  try {
    const [number, place] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    return Number.isInteger(number) && Number.isInteger(place)
      ? { number: number as number, place: Math.max(0, place as number) }
      : null;
  } catch {
    return null;
  }
};

/**
 * Where the next page begins: after the last document where it stands now, or where it stood when it is gone.
 * @param scored what stands from place `first` on
 */
export const beginsAt = (scored: readonly Scored[], first: number, cursor: Cursor | null): number => {
  if (cursor === null) return 0;
  const now = scored.findIndex(({ number }) => number === cursor.number);
  return now === -1 ? cursor.place : first + now + 1;
};
