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

/** Of bytes from a memory shared with others, numbers begin where it pleases: then they are copied. */
const numbersIn = (bytes: Uint8Array): Uint16Array => {
  if (bytes.byteOffset % 2 === 0) return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1);
  return new Uint16Array(new Uint8Array(bytes).buffer, 0, bytes.byteLength >> 1);
};

/** Whether this machine keeps the low byte of a number first, as postings do: nearly all do. */
const isLowFirst = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

const turned = (numbers: Uint16Array): Uint16Array => numbers.map((number) => ((number & 0xff) << 8) | (number >>> 8));

/** Calls with the places of each level of a posting, or of its beginning, in the order in which it is kept. */
export const eachRun = (
  { levels, places }: Posting,
  take: (level: number, places: Uint16Array) => void,
  most = places.length / 2,
): void => {
  const numbers = isLowFirst ? numbersIn(places) : turned(numbersIn(places));
  let at = 0;
  for (const { level, count } of levelsOf(levels)) {
    const end = Math.min(at + count, most);
    if (end <= at) return;
    take(level, numbers.subarray(at, end));
    at = end;
  }
};

/** Calls with each document of a posting, or of its beginning, in the order in which it is kept. */
export const eachOf = (posting: Posting, take: (level: number, place: number) => void, most?: number): void =>
  eachRun(
    posting,
    (level, places) => {
      for (const place of places) take(level, place);
    },
    most,
  );
