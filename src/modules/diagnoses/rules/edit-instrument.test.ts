import { expect, test } from 'vitest';
import { faultsOf } from './check-instrument.ts';
import { blankInstrument, edited, nextCode, nextLetter, reasonNotToEdit } from './edit-instrument.ts';
import type { Gesture } from './edit-instrument.ts';
import type { Instrument } from './instrument.ts';
import { cooperativeDiagnosis as shipped } from './shipped/cooperative-diagnosis.ts';

const after = (from: Instrument, ...gestures: Gesture[]): Instrument => gestures.reduce(edited, from);
const codes = ({ dimensions }: Instrument) => dimensions.map(({ code, items }) => [code, items.map((one) => one.code)]);

test('an instrument is written from a blank page, and its faults say what it lacks', () => {
  const begun = after(
    blankInstrument,
    { do: 'add_dimension', title: { fr: 'Un' } },
    { do: 'add_item', dimension: 'A', prompt: { fr: 'Quoi ?' } },
  );
  expect(codes(begun)).toEqual([['A', ['A1']]]);
  expect(faultsOf(begun)).toEqual([
    { at: '', code: 'no_title' },
    { at: 'A1', code: 'level_without_words' },
  ]);
  const levels = [0, 1, 2, 3, 4].map((n) => ({ fr: `Niveau ${n}` }));
  const { leastShare, leastDimensions } = begun;
  const whole = after(
    begun,
    { do: 'describe', changes: { title: { fr: 'Mon diagnostic' }, about: {}, leastShare, leastDimensions } },
    { do: 'describe_item', item: 'A1', changes: { prompt: { fr: 'Quoi ?' }, levels, weight: 2, actions: [] } },
  );
  expect(faultsOf(whole)).toEqual([]);
});

test('things move within their ends, and go', () => {
  expect(codes(after(shipped, { do: 'move_dimension', dimension: 'B', by: -1 }))[0]![0]).toBe('B');
  expect(after(shipped, { do: 'move_dimension', dimension: 'A', by: -1 })).toEqual(shipped);
  expect(codes(after(shipped, { do: 'move_item', item: 'A1', by: 1 }))[0]![1]).toEqual(['A2', 'A1', 'A3', 'A4', 'A5']);
  expect(after(shipped, { do: 'remove_dimension', dimension: 'H' }).dimensions).toHaveLength(7);
  expect(codes(after(shipped, { do: 'remove_item', item: 'A3' }))[0]![1]).toEqual(['A1', 'A2', 'A4', 'A5']);
});

test('a code that is gone is not given to another question while a later one stands', () => {
  const dimension = after(shipped, { do: 'remove_item', item: 'A3' }).dimensions[0]!;
  expect(nextCode(dimension)).toBe('A6');
  expect(nextLetter(['A', 'B', 'D'])).toBe('C');
  expect(nextLetter([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])).toBe('AA');
});

test('what has been removed meanwhile is refused', () => {
  expect(reasonNotToEdit(shipped, { do: 'remove_item', item: 'Z1' })).toBe('no_such_item');
  expect(reasonNotToEdit(shipped, { do: 'add_item', dimension: 'Z', prompt: {} })).toBe('no_such_dimension');
  expect(reasonNotToEdit(shipped, { do: 'remove_item', item: 'A1' })).toBeNull();
});

test('faults name their place: a code twice, a weight of nothing, a module that is gone, only knock-outs', () => {
  const broken = structuredClone(shipped);
  broken.dimensions[0]!.weight = 0;
  broken.dimensions[1]!.items[0]!.code = 'A1';
  broken.dimensions[2]!.items[0]!.actions[0]!.training = 'gone';
  broken.dimensions[3]!.items = [broken.dimensions[3]!.items[0]!];
  broken.leastDimensions = 9;
  expect(faultsOf(broken)).toEqual([
    { at: '', code: 'too_many_needed' },
    { at: 'A1', code: 'code_twice' },
    { at: 'A', code: 'weight_not_positive' },
    { at: 'C1', code: 'unknown_training' },
    { at: 'D', code: 'only_knock_outs' },
  ]);
});
