import { expect, test } from 'vitest';
import { qrOf, qrSvg } from './qr.ts';

const read = `#######.....#...#.#######
#.....#..#.##..##.#.....#
#.###.#.###...###.#.###.#
#.###.#.##........#.###.#
#.###.#.###..#..#.#.###.#
#.....#.#....###..#.....#
#######.#.#.#.#.#.#######
........#..#.#..#........
#.#####..##...#...#####..
#.#..#..#.###....#.#...#.
.##.###..####..##..#.#.##
####.#..#.#.#.###.##....#
#..#.##...#....#.##.#.###
##.#.#.###..###.#..#.#.#.
#.#.#.#.##...###.#####.##
#...##....#.##.######...#
#.##.####...#.#.#####.#..
........###....##...##...
#######..####...#.#.#.###
#.....#.#.##..#.#...##...
#.###.#.#..#...######.#.#
#.###.#.#.#.####.##.#####
#.###.#.##...###.....##.#
#.....#.....##..##.###..#
#######.##..#.#..########`;

const drawn = (text: string): string =>
  qrOf(text)
    .map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))
    .join('\n');

// As an independent reader (jsQR 1.4.0) read it back, and as it read every length from 1 to 213 bytes.
test('a symbol is the one that a reader of another house reads', () => {
  expect(drawn('https://exemple.ma')).toBe(read);
});

test('a symbol grows with its text, up to what version 10 holds', () => {
  expect(qrOf('a')).toHaveLength(21);
  expect(qrOf('é'.repeat(60))).toHaveLength(45);
  expect(qrOf('a'.repeat(213))).toHaveLength(57);
  expect(() => qrOf('a'.repeat(214))).toThrow(/214 bytes/);
});

test('a drawing has the quiet border that readers need', () => {
  expect(qrSvg('a')).toContain('viewBox="0 0 29 29"');
  expect(qrSvg('a')).toContain('M4 4h1v1h-1z');
});
