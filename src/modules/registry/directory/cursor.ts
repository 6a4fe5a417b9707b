/** Where a page of the directory ends: the next one goes on after it, whatever was added meanwhile. */
export interface Cursor {
  tier: number;
  /** The sort key, or the place in the shuffle where answers were too many to be ranked. */
  key: string | number;
  id: string;
}

export const cursorText = ({ tier, key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([tier, key, id])).toString('base64url');

/** Null for anything that is not a cursor of ours: the list begins again. */
export const cursorOf = (text: string | null | undefined): Cursor | null => {
  if (!text || text.length > 1200) return null;
  try {
    const [tier, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const good = typeof tier === 'number' && (typeof key === 'string' || Number.isInteger(key));
    return good && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? { tier, key: key as string, id } : null;
  } catch {
    return null;
  }
};
