// QR codes are drawn here: an address of ours is short, and one level and one mode are all that it needs.

import { bitsOf, interleaved, wordsOf } from './qr-words.ts';

/** Bytes of the message, blocks, and check bytes of a block, for versions 1 to 10 at level M (ISO/IEC 18004, table 9). */
const versions = [
  [16, 1, 10],
  [28, 1, 16],
  [44, 1, 26],
  [64, 2, 18],
  [86, 2, 24],
  [108, 4, 16],
  [124, 4, 18],
  [154, 4, 22],
  [182, 5, 22],
  [216, 5, 26],
] as const;

/** Where the middles of the small squares stand, from version 2 on (annex E). */
const middles = [
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
] as const;

type Cells = (boolean | null)[][];

const masks = [
  (x: number, y: number) => (x + y) % 2 === 0,
  (_: number, y: number) => y % 2 === 0,
  (x: number) => x % 3 === 0,
  (x: number, y: number) => (x + y) % 3 === 0,
  (x: number, y: number) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x: number, y: number) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x: number, y: number) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x: number, y: number) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

const squareAt = (cells: Cells, cx: number, cy: number, reach: number, dark: (ring: number) => boolean): void => {
  for (let y = cy - reach; y <= cy + reach; y += 1)
    for (let x = cx - reach; x <= cx + reach; x += 1)
      if (cells[y]?.[x] !== undefined) cells[y]![x] = dark(Math.max(Math.abs(x - cx), Math.abs(y - cy)));
};

/** A remainder of the codes that protect format and version. */
const remainder = (value: number, by: number, length: number): number => {
  let rest = value << length;
  for (let bit = 17; bit >= length; bit -= 1) if ((rest >> bit) & 1) rest ^= by << (bit - length);
  return rest;
};

const drawFormat = (cells: Cells, mask: number): void => {
  const size = cells.length;
  // Level M is 00.
  const format = ((mask << 10) | remainder(mask, 0x537, 10)) ^ 0x5412;
  for (let i = 0; i < 15; i += 1) {
    const dark = ((format >> i) & 1) === 1;
    const [x, y] = i < 6 ? [8, i] : i < 8 ? [8, i + 1] : i === 8 ? [7, 8] : [14 - i, 8];
    cells[y]![x] = dark;
    if (i < 8) cells[8]![size - 1 - i] = dark;
    else cells[size - 15 + i]![8] = dark;
  }
  cells[size - 8]![8] = true;
};

const drawVersion = (cells: Cells, version: number): void => {
  if (version < 7) return;
  const said = (version << 12) | remainder(version, 0x1f25, 12);
  for (let i = 0; i < 18; i += 1) {
    const [a, b] = [cells.length - 11 + (i % 3), Math.floor(i / 3)];
    cells[b]![a] = cells[a]![b] = ((said >> i) & 1) === 1;
  }
};

const frameOf = (version: number): Cells => {
  const size = version * 4 + 17;
  const cells: Cells = Array.from({ length: size }, () => Array.from({ length: size }, () => null));
  for (let at = 0; at < size; at += 1) cells[6]![at] = cells[at]![6] = at % 2 === 0;
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    squareAt(cells, x, y, 4, (ring) => ring !== 2 && ring !== 4);
  const at = middles[version - 2] ?? [];
  const [least, most] = [at[0], at.at(-1)];
  for (const y of at)
    for (const x of at) {
      const corner = (x === least && y === least) || (x === least && y === most) || (x === most && y === least);
      if (!corner) squareAt(cells, x, y, 2, (ring) => ring !== 1);
    }
  drawFormat(cells, 0);
  drawVersion(cells, version);
  return cells;
};

/** Where the bits of the message go, in order: two columns at a time, up and down, from the last. */
const waysOf = (frame: Cells): [number, number][] => {
  const ways: [number, number][] = [];
  const size = frame.length;
  for (let right = size - 1, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up)
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = up ? size - 1 - step : step;
        if (frame[y]![x] === null) ways.push([x, y]);
      }
  return ways;
};

const finder = /(?=10111010000|00001011101)/g;
const runs = /1{5,}|0{5,}/g;

/** How hard a symbol is to read: long runs, blocks of one shade, what looks like a corner, too much of one shade. */
const hardness = (cells: boolean[][]): number => {
  const rows = cells.map((row) => row.map(Number).join(''));
  const columns = cells.map((_, x) => cells.map((row) => Number(row[x])).join(''));
  const dark = cells.flat().filter(Boolean).length;
  let out = Math.floor(Math.abs((dark * 100) / cells.length ** 2 - 50) / 5) * 10;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(runs)) out += run.length - 2;
    out += 40 * [...line.matchAll(finder)].length;
  }
  for (let y = 1; y < cells.length; y += 1)
    for (let x = 1; x < cells.length; x += 1) {
      const one = cells[y]![x];
      if (one === cells[y]![x - 1] && one === cells[y - 1]![x] && one === cells[y - 1]![x - 1]) out += 3;
    }
  return out;
};

/**
 * The symbol of a text, row by row, true for dark; no quiet border. Level M, which reads with 15 % of it gone.
 * Method: ISO/IEC 18004:2015, byte mode, versions 1 to 10.
 * @throws Error for a text of more than 213 bytes
 */
export const qrOf = (text: string): boolean[][] => {
  const length = new TextEncoder().encode(text).length;
  const version = versions.findIndex(([room], at) => length + (at < 9 ? 2 : 3) <= room) + 1;
  if (version === 0) throw new Error(`${length} bytes do not fit a QR code of version 10`);
  const [room, blocks, degree] = versions[version - 1]!;
  const bits = interleaved(wordsOf(text, version, room), blocks, degree).flatMap((one) => bitsOf(one, 8));
  const frame = frameOf(version);
  const ways = waysOf(frame);
  const symbols = masks.map((mask, number) => {
    const cells = frame.map((row) => [...row]);
    for (const [at, [x, y]] of ways.entries()) cells[y]![x] = (bits[at] === 1) !== mask(x, y);
    drawFormat(cells, number);
    return cells as boolean[][];
  });
  return symbols.reduce((best, one) => (hardness(one) < hardness(best) ? one : best));
};

/** The same as a drawing, with the quiet border of four cells that readers need. */
export const qrSvg = (text: string): string => {
  const cells = qrOf(text);
  const size = cells.length + 8;
  const path = cells
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
};
