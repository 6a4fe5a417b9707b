import { expect, test } from 'vitest';
import { agreementOf } from './agree.ts';
import type { Answers } from './answers.ts';
import { unanswered } from './answers.ts';
import { comparisonOf } from './compare.ts';
import { itemsOf } from './instrument.ts';
import { cooperativeDiagnosis as shipped } from './shipped/cooperative-diagnosis.ts';
import { boundsOf, sizeOf } from './size.ts';

const codes = itemsOf(shipped).map(({ code }) => code);
const all = (score: number): Answers => Object.fromEntries(codes.map((code) => [code, { score }]));
const hashes = Object.fromEntries(codes.map((code) => [code, `h-${code}`]));
const na = { score: null, reason: 'r' };

test('where both say the same, or one alone has answered, that stands; where they differ nobody takes a mean', () => {
  const own = { A1: { score: 3, note: 'ours' }, A2: { score: 1 }, A3: na, A4: { score: 2 } };
  const coach = { A1: { score: 3, note: 'theirs' }, A2: { score: 3 }, A3: na, B1: { score: 0 } };
  const { answers, apart } = agreementOf(shipped, { own, coach, agreed: {} });
  expect(answers).toEqual({ A1: { score: 3, note: 'theirs' }, A3: na, A4: { score: 2 }, B1: { score: 0 } });
  expect(apart).toEqual(['A2']);
  expect(agreementOf(shipped, { own, coach, agreed: { A2: { score: 2 } } }).apart).toEqual([]);
  expect(agreementOf(shipped, { own: { A1: na }, coach: { A1: { score: 0 } }, agreed: {} }).apart).toEqual(['A1']);
  expect(unanswered(shipped, answers)).toHaveLength(36);
});

test('two diagnoses are compared on items of one wording that both have scored, by the later weights', () => {
  const later = structuredClone(shipped);
  later.dimensions[1]!.items[0]!.weight = 3;
  const compared = comparisonOf(
    { instrument: shipped, hashes: { ...hashes, C1: 'other' }, answers: { ...all(1), B2: na } },
    { instrument: later, hashes, answers: { ...all(2), B1: { score: 4 } } },
  );
  expect(compared).toMatchObject({ items: 40, same: 39 });
  expect(compared.compared).toHaveLength(38);
  expect(compared.compared[0]).toEqual({ code: 'A1', before: 1, after: 2 });
  const [a, b, c] = compared.dimensions;
  expect(a).toEqual({ code: 'A', items: 3, before: 25, after: 50 });
  expect(b).toEqual({ code: 'B', items: 4, before: 25, after: 75 });
  expect(c).toMatchObject({ items: 4, before: 25, after: 50 });
});

test('nothing in common is nothing compared', () => {
  const { compared, dimensions } = comparisonOf(
    { instrument: shipped, hashes: {}, answers: all(1) },
    { instrument: shipped, hashes, answers: all(2) },
  );
  expect(compared).toEqual([]);
  expect(dimensions.every(({ before, after }) => before === null && after === null)).toBe(true);
});

test('sizes leave no gap between them', () => {
  expect([0, 9, 10, 29, 30, 99, 100, 5000].map(sizeOf)).toEqual([
    'small',
    'small',
    'middle',
    'middle',
    'large',
    'large',
    'very_large',
    'very_large',
  ]);
  expect(boundsOf('middle')).toEqual({ from: 10, to: 30 });
  expect(boundsOf('very_large')).toEqual({ from: 100, to: null });
});
