import { expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { faultsOf } from './check-instrument.ts';
import { itemsOf } from './instrument.ts';
import type { Instrument } from './instrument.ts';
import { proposedActions } from './propose-actions.ts';
import { bandOf, percentOf, scoresOf } from './score.ts';
import { cooperativeDiagnosis as shipped } from './shipped/cooperative-diagnosis.ts';

const all = (score: number): Answers => Object.fromEntries(itemsOf(shipped).map(({ code }) => [code, { score }]));
const without = (answers: Answers, ...codes: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([code]) => !codes.includes(code)));
const dimension = (answers: Answers, code: string) =>
  scoresOf(shipped, answers).dimensions.find((one) => one.code === code)!;

/** The same draws every time. */
const draws = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const weighed = (draw: () => number, scale = 1): Instrument => ({
  ...shipped,
  dimensions: shipped.dimensions.map((one) => ({
    ...one,
    weight: (1 + Math.floor(draw() * 20)) * scale,
    items: one.items.map((item) => ({ ...item, weight: (1 + Math.floor(draw() * 9)) * scale })),
  })),
});
const answered = (draw: () => number): Answers =>
  Object.fromEntries(
    itemsOf(shipped).map(({ code }) => [
      code,
      draw() < 0.1 ? { score: null, reason: 'r' } : { score: Math.floor(draw() * 5) },
    ]),
  );

test('the shipped instrument has no fault: 8 dimensions of 5 items, all texts in three languages', () => {
  expect(faultsOf(shipped)).toEqual([]);
  expect(shipped.dimensions.map(({ code, weight, items }) => [code, weight, items.length])).toEqual([
    ['A', 15, 5],
    ['B', 15, 5],
    ['C', 10, 5],
    ['D', 15, 5],
    ['E', 15, 5],
    ['F', 15, 5],
    ['G', 10, 5],
    ['H', 5, 5],
  ]);
  expect(itemsOf(shipped).flatMap(({ code, knockOut }) => (knockOut ? [code] : []))).toEqual(['A1', 'A2', 'D1']);
  const texts = JSON.stringify(shipped, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'fr' in value) {
      const { fr, ar, en } = value as Record<string, string>;
      expect(
        [fr, ar, en].every((text) => text!.length > 0),
        fr,
      ).toBe(true);
      expect(ar === fr || /[\u0600-\u06ff]/.test(ar!), ar).toBe(true);
    }
    return value;
  });
  expect(texts).not.toContain('|');
});

test('a half everywhere is 50 %, 3 on the scale of five, and maturing', () => {
  expect(scoresOf(shipped, all(2)).global).toEqual({
    percent: 50,
    on_scale: 3,
    band: 'maturing',
    scored: 8,
    needed: 6,
  });
  expect([49.999, 50, 74.999, 75].map(bandOf)).toEqual(['emerging', 'maturing', 'maturing', 'professional']);
});

test('nothing is rounded', () => {
  expect(dimension({ ...all(0), C1: { score: 1 }, C2: { score: null, reason: 'r' } }, 'C').percent).toBe(100 / 16);
  expect(scoresOf(shipped, { ...all(2), H1: { score: 3 } }).global.percent).toBe((50 * 95 + 55 * 5) / 100);
});

test('a dimension is scored from 80 % of its weight on, and what is not applicable is an answer', () => {
  expect(dimension(without(all(4), 'B1'), 'B')).toMatchObject({ percent: 100, share: 0.8, answered: 4 });
  expect(dimension(without(all(4), 'B1', 'B2'), 'B')).toMatchObject({ percent: null, band: null, share: 0.6 });
  const na = { score: null, reason: 'Pas de salariés' };
  expect(dimension({ ...without(all(4), 'B1'), B2: na }, 'B')).toMatchObject({ percent: 100, share: 0.8 });
  expect(dimension({ ...all(4), B1: na, B2: na, B3: na, B4: na, B5: na }, 'B').percent).toBeNull();
});

test('the whole is scored from six dimensions on, by the weights of those that are', () => {
  const six = without(all(4), ...['G', 'H'].flatMap((code) => [1, 2, 3, 4, 5].map((n) => `${code}${n}`)));
  const lower = { ...six, ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`C${n}`, { score: 0 }])) };
  expect(scoresOf(shipped, lower).global).toMatchObject({ percent: (75 * 100) / 85, scored: 6 });
  expect(scoresOf(shipped, without(lower, 'F1', 'F2')).global).toMatchObject({
    percent: null,
    on_scale: null,
    scored: 5,
  });
});

test('knock-outs are shown apart and move no average', () => {
  const failed = { ...all(4), A1: { score: 0 }, A2: { score: null, reason: 'r' } };
  const { global, knock_outs } = scoresOf(shipped, without(failed, 'D1'));
  expect(global.percent).toBe(100);
  expect(knock_outs).toEqual([
    { code: 'A1', score: 0, state: 'missed' },
    { code: 'A2', score: null, state: 'not_applicable' },
    { code: 'D1', score: null, state: 'open' },
  ]);
});

test('3 and 4 without evidence are unverified', () => {
  const answers = { A1: { score: 3 }, B1: { score: 4 }, C1: { score: 2 }, D1: { score: 3 } };
  expect(scoresOf(shipped, answers, { B1: 1, D1: 0 }).unverified).toEqual(['A1', 'D1']);
});

test('weights scale the ceiling as well as the score', () => {
  expect(
    percentOf([
      { weight: 3, score: 4 },
      { weight: 1, score: 0 },
    ]),
  ).toBe(75);
  expect(percentOf([])).toBeNull();
  for (let seed = 1; seed <= 200; seed += 1) {
    const answers = answered(draws(seed));
    const once = scoresOf(weighed(draws(seed + 1000)), answers);
    const scaled = scoresOf(weighed(draws(seed + 1000), 8), answers);
    // By a power of two, so that not a bit of the quotient changes.
    expect(scaled.dimensions.map(({ percent }) => percent)).toEqual(once.dimensions.map(({ percent }) => percent));
    expect(scaled.global.percent).toBe(once.global.percent);
    const scored = once.dimensions.flatMap(({ percent }) => (percent === null ? [] : [percent]));
    expect(scored.every((percent) => percent >= 0 && percent <= 100)).toBe(true);
    if (once.global.percent !== null) {
      expect(once.global.percent).toBeGreaterThanOrEqual(Math.min(...scored) - 1e-9);
      expect(once.global.percent).toBeLessThanOrEqual(Math.max(...scored) + 1e-9);
    }
    for (const score of [0, 4])
      expect(scoresOf(weighed(draws(seed)), all(score)).global.percent).toBeCloseTo(score * 25);
  }
});

test('a better answer never lowers a score', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const [instrument, answers] = [weighed(draws(seed)), answered(draws(seed + 500))];
    const { code } = itemsOf(shipped)[seed % 40]!;
    const score = answers[code]!.score;
    if (score === null || score === 4) continue;
    const before = scoresOf(instrument, answers).global.percent!;
    expect(scoresOf(instrument, { ...answers, [code]: { score: score + 1 } }).global.percent!).toBeGreaterThanOrEqual(
      before - 1e-9,
    );
  }
});

test('actions are proposed for 2 and less, knock-outs first, then by weight times what is missing to 3', () => {
  const answers = {
    ...all(3),
    H1: { score: 0 },
    C1: { score: 1 },
    B1: { score: 1 },
    D1: { score: 2 },
    B2: { score: 1 },
  };
  const proposed = proposedActions(shipped, answers);
  expect(proposed.map(({ item, priority, knock_out }) => [item, priority, knock_out])).toEqual([
    ['D1', 3, true],
    ['B1', 6, false],
    ['B2', 6, false],
    ['C1', 4, false],
    ['H1', 3, false],
  ]);
  expect(proposed[0]!.action).toMatchObject({ code: 'D1.1', training: 'accounting' });
  expect(proposedActions(shipped, { ...all(3), A1: { score: null, reason: 'r' } })).toEqual([]);
});
