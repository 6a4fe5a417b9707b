/**
 * How the documents of a segment that have a lexeme are packed: levels and counts, the heaviest level first, four bytes
 * each; then their places in the segment level by level, two bytes each. Whoever needs the heaviest reads the beginning.
 */
export interface Posting {
  levels: Uint8Array;
  places: Uint8Array;
}

/** `level * 65536 + place` of each document. */
export type Entries = number[];

export const entryOf = (level: number, place: number): number => level * 65_536 + place;

const byLevel = (a: number, b: number): number => (b >>> 16) - (a >>> 16) || (a & 0xffff) - (b & 0xffff);

export const packPosting = (entries: Entries): Posting => {
  const sorted = entries.toSorted(byLevel);
  const places = new DataView(new ArrayBuffer(2 * sorted.length));
  const counts = new Map<number, number>();
  for (const [at, entry] of sorted.entries()) {
    places.setUint16(2 * at, entry & 0xffff, true);
    counts.set(entry >>> 16, (counts.get(entry >>> 16) ?? 0) + 1);
  }
  const levels = new DataView(new ArrayBuffer(4 * counts.size));
  // A count goes to 65,536: kept less one.
  for (const [at, [level, count]] of [...counts].entries()) levels.setUint32(4 * at, (level << 16) | (count - 1), true);
  return { levels: new Uint8Array(levels.buffer), places: new Uint8Array(places.buffer) };
};

export interface LevelRun {
  level: number;
  count: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The levels of a posting, the heaviest first. */
export const levelsOf = (levels: Uint8Array): LevelRun[] => {
  const view = viewOf(levels);
  return Array.from({ length: levels.length / 4 }, (_, at) => {
    const packed = view.getUint32(4 * at, true);
    return { level: packed >>> 16, count: (packed & 0xffff) + 1 };
  });
};

/** Calls with each document of a posting, or of its beginning, in the order in which it is kept. */
export const eachOf = (
  { levels, places }: Posting,
  take: (level: number, place: number) => void,
  most = places.length / 2,
): void => {
  const view = viewOf(places);
  let at = 0;
  for (const { level, count } of levelsOf(levels)) {
    const end = Math.min(at + count, most);
    for (; at < end; at += 1) take(level, view.getUint16(2 * at, true));
  }
};
