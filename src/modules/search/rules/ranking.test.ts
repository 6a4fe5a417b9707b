import { describe, expect, it } from 'vitest';
import { FIELDS, idf, indexOf, K1, rank, type Indexed } from './ranking.ts';

const field = (...lexemes: string[]): Indexed['title'] => ({ lexemes, length: lexemes.length });
const document = (id: string, title: string[], text: string[]): Indexed => ({
  id,
  title: field(...title),
  text: field(...text),
});

describe('ranking', () => {
  it('is BM25F as published, worked out by hand on two documents', () => {
    const index = indexOf([document('a', ['x'], ['x', 'y', 'z']), document('b', ['y'], ['z'])]);
    const [hit] = rank(index, new Map([['x', 1]]), 10);
    const { title, text } = FIELDS;
    const count = title.weight + text.weight / (1 - text.b + (text.b * 3) / 2);
    expect(hit).toEqual({ id: 'a', rank: 1, score: expect.closeTo((idf(1, 2) * (K1 + 1) * count) / (K1 + count), 12) });
  });

  it('prefers the title to the text, and the rare to the common', () => {
    const index = indexOf([
      document('text', ['o'], ['common', 'rare']),
      document('title', ['rare'], ['common', 'o']),
      document('neither', ['o'], ['common', 'o']),
    ]);
    const asked = new Map([
      ['rare', 1],
      ['common', 1],
    ]);
    expect(rank(index, asked, 10).map(({ id }) => id)).toEqual(['title', 'text', 'neither']);
  });

  it('keeps the order given among equals, and answers nothing where nothing is', () => {
    const index = indexOf([document('b', ['x'], []), document('a', ['x'], [])]);
    expect(rank(index, new Map([['x', 1]]), 1).map(({ id }) => id)).toEqual(['b']);
    expect(rank(index, new Map([['q', 1]]), 10)).toEqual([]);
    expect(rank(indexOf([]), new Map([['x', 1]]), 10)).toEqual([]);
  });
});
