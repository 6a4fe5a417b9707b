import { expect, test } from 'vitest';
import { levelOf, LEVELS, shareOf } from './levels.ts';
import { eachOf, entryOf, levelsOf, packPosting } from './postings.ts';
import { countsOf, K1 } from './ranking.ts';
import { LARGEST, segmentsToJoin } from './segments.ts';
import { markOf, packed, scoreOf } from './vector.ts';

test('a posting comes back heaviest first, and its beginning alone', () => {
  const posting = packPosting([entryOf(2, 7), entryOf(15, 65_535), entryOf(2, 0), entryOf(9, 3)]);
  expect(levelsOf(posting.levels)).toEqual([
    { level: 15, count: 1 },
    { level: 9, count: 1 },
    { level: 2, count: 2 },
  ]);
  const read: number[][] = [];
  eachOf(posting, (level, place) => void read.push([level, place]), 3);
  expect(read).toEqual([
    [15, 65_535],
    [9, 3],
    [2, 0],
  ]);
});

test('a posting of a whole segment keeps its count', () => {
  const posting = packPosting(Array.from({ length: LARGEST }, (_, place) => entryOf(4, place)));
  expect(levelsOf(posting.levels)).toEqual([{ level: 4, count: LARGEST }]);
});

test('a level tells what a count adds to within half a step', () => {
  for (const count of [0.01, 0.3, 1, 2.5, 6, 40]) {
    const adds = count / (K1 + count);
    expect(Math.abs(shareOf(levelOf(count)) - adds)).toBeLessThanOrEqual(0.5 / LEVELS + 1e-9);
  }
});

test('a packed document scores as the sum of its terms, each by its best text', () => {
  const field = (...lexemes: string[]) => ({ lexemes, length: lexemes.length });
  const texts = [
    { title: field('a'), text: field('b', 'b', 'c') },
    { title: field('b'), text: field() },
  ];
  const mean = { title: 1, text: 2 };
  const [one, other] = texts.map((text) => countsOf({ id: '', ...text }, mean));
  const add = (count: number, weight: number): number => (weight * count) / (K1 + count);
  const question = { places: new Map(['a', 'b', 'q'].map((lexeme, at) => [markOf(lexeme), at])), weights: [3, 2, 9] };
  const best = Math.max(one!.get('b')!, other!.get('b')!);
  expect(scoreOf(packed(texts), question, mean)).toBeCloseTo(add(one!.get('a')!, 3) + add(best, 2), 12);
});

test('segments are joined when small ones are many, and written anew when stale', () => {
  const small = Array.from({ length: 9 }, (_, at) => ({ id: at, documents: 5000, gone: 0 }));
  expect(segmentsToJoin(small)).toHaveLength(9);
  expect(segmentsToJoin(small.slice(0, 7))).toEqual([]);
  expect(segmentsToJoin([...small.slice(0, 3), { id: 99, documents: 60_000, gone: 7000 }])).toEqual([99]);
  expect(segmentsToJoin(Array.from({ length: 20 }, (_, at) => ({ id: at, documents: 60_000, gone: 0 })))).toEqual([]);
});
