import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputOf, Refused } from '../../../platform/cli.ts';
import score from './diagnosis-score.ts';

interface Out {
  dimensions: { code: string; percent: number | null }[];
  global: object;
  unverified: string[];
  without_reason: string[];
  proposed: { item: string; priority: number; action?: string }[];
  knock_outs: object[];
}

const of = async (value: unknown) =>
  (await score.run({ ...inputOf([], {}), read: async () => JSON.stringify(value) })) as Out;

test('the example is scored with exactly the documented keys', async () => {
  const out = (await score.run(inputOf([join(process.cwd(), 'examples/diagnosis-score/taroudant.json')], {}))) as Out;
  expect(Object.keys(out).sort()).toEqual([
    'answered',
    'dimensions',
    'global',
    'items',
    'knock_outs',
    'proposed',
    'unverified',
    'without_reason',
  ]);
  // A: (2 + 3 + 1) of 12, its knock-outs apart.
  expect(out.dimensions[0]).toMatchObject({ code: 'A', percent: 50, band: 'maturing' });
  expect(out.dimensions[2]).toMatchObject({ code: 'C', percent: 37.5, answered: 5 });
  expect(out.unverified).toEqual(['E2']);
  expect(out.proposed.slice(0, 3).map(({ item }) => item)).toEqual(['A2', 'D1', 'A5']);
});

test('an instrument from elsewhere needs codes and nothing else', async () => {
  const instrument = { dimensions: [{ code: 'X', items: ['X1', { code: 'X2', weight: 3 }] }] };
  const out = await of({ instrument, answers: { X1: 4, X2: 0 } });
  expect(out.global).toEqual({ percent: 25, on_scale: 2, band: 'emerging', scored: 1, needed: 1 });
  expect(out.proposed).toEqual([{ item: 'X2', dimension: 'X', score: 0, knock_out: false, priority: 225 }]);
});

test('what does not apply without a reason is scored and named', async () => {
  expect((await of({ answers: { B1: 'NA', B2: { na: true, reason: 'r' }, B3: 'n/a' } })).without_reason).toEqual([
    'B1',
    'B3',
  ]);
});

test.each([
  ['what is not an object', [], 'diagnosis.malformed', '.'],
  ['answers that are missing', {}, 'diagnosis.malformed', 'answers'],
  ['an item that is not asked', { answers: { Z1: 2 } }, 'diagnosis.unknown_item', 'answers.Z1'],
  ['a score beyond the scale', { answers: { A1: 5 } }, 'diagnosis.score_unknown', 'answers.A1'],
  ['a score between two levels', { answers: { A1: 2.5 } }, 'diagnosis.score_unknown', 'answers.A1'],
  ['a score in words', { answers: { A1: 'good' } }, 'diagnosis.score_unknown', 'answers.A1'],
  [
    'a code given twice',
    { instrument: { dimensions: [{ code: 'X', items: ['X1', 'X1'] }] }, answers: {} },
    'diagnosis.code_twice',
    'X1',
  ],
  [
    'a weight of nothing',
    { instrument: { dimensions: [{ code: 'X', weight: 0, items: ['X1'] }] }, answers: {} },
    'diagnosis.weight_not_positive',
    'X',
  ],
])('%s is refused in three languages, at its place', async (_, value, code, at) => {
  const refusal = await of(value).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refused);
  expect(refusal).toMatchObject({ code, at });
  expect(Object.values((refusal as Refused).say).every(Boolean)).toBe(true);
});

test('what is not JSON is refused', async () => {
  const broken = score.run({ ...inputOf([], {}), read: async () => '{' });
  await expect(broken).rejects.toMatchObject({ code: 'diagnosis.not_json' });
});
