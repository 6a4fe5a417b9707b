/** The arithmetic of METHODS §7. */
import { expect, test } from 'vitest';
import { wholeCell } from './cell.ts';
import type { Definition } from './definition.ts';
import { figureOf } from './figure.ts';
import type { Line } from './figure.ts';
import { usual } from './shipped/usual.ts';

const sheet = { definition: {}, method: {}, source: {}, quality: {} };
const defined = (given: Partial<Definition> & Pick<Definition, 'measure'>): Definition =>
  usual({ title: { fr: '' }, unit: 'percent', ...given, sheet });
const nobody: Line = {
  kind: 'a.b',
  record: '',
  part: '',
  day: '2026-02-10',
  structure: null,
  region: null,
  seat: null,
  province: null,
  country: null,
  sector: null,
  programme: null,
  edition: null,
  funder: null,
  state: null,
  topic: null,
  sex: null,
  age_band: null,
  womens: null,
  amount: null,
  persons: null,
  level: null,
  weight: null,
};
let made = 0;
const line = (given: Partial<Line>): Line => ({ ...nobody, record: `r${(made += 1)}`, ...given });
const all = [{ kind: 'a.b', where: [] }];
const women = [{ kind: 'a.b', where: [{ dimension: 'sex' as const, in: ['women'] }] }];
const at = (cell: object) => ({ ...wholeCell, ...cell });

test('15 of 50 and 15 of 50 are 30 %, not 60 %', () => {
  const share = defined({ measure: { what: 'persons', of: women }, over: { what: 'persons', of: all } });
  const lines = ['MA-01', 'MA-02'].flatMap((region) => [
    line({ region, sex: 'women', persons: 15 }),
    line({ region, sex: 'men', persons: 35 }),
  ]);
  expect(figureOf(share, lines, wholeCell)).toMatchObject({ num: 30, den: 100, value: 0.3 });
  expect(figureOf(share, lines, at({ place: 'MA-01' })).value).toBe(0.3);
});

test('42 and 714 are 756, told apart or not, and whoever is unknown is told', () => {
  const persons = defined({ measure: { what: 'persons', of: all }, by: ['sex'], unit: 'persons' });
  const lines = [line({ sex: 'men', persons: 42 }), line({ sex: 'women', persons: 700 }), line({ persons: 14 })];
  expect(figureOf(persons, lines, wholeCell).value).toBe(756);
  const parts = ['men', 'women', '?'].map(
    (category) => figureOf(persons, lines, at({ dimension: 'sex', category })).value,
  );
  expect(parts).toEqual([42, 700, 14]);
});

test('a cumulative figure survives a late correction: it is counted where its day is, and in all that follows', () => {
  const until = defined({ measure: { what: 'structures', of: all }, unit: 'structures' });
  const lines = ['a', 'b', 'c'].map((structure, n) => line({ structure, day: `2026-0${n + 2}-01` }));
  const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
  const told = (of: Line[]) => months.map((period) => figureOf(until, of, at({ period })).value);
  expect(told(lines)).toEqual([0, 1, 2, 3]);
  const late = [...lines.filter(({ structure }) => structure !== 'b'), line({ structure: 'd', day: '2026-01-20' })];
  expect(told(late)).toEqual([1, 2, 2, 3]);
  expect(told([...late, line({ structure: 'd', day: '2026-03-20' })])).toEqual([1, 2, 2, 3]);
});

test('weights scale the ceiling as well as the score', () => {
  const score = defined({ measure: { what: 'score', of: all }, ceiling: 4 });
  const answered = [line({ level: 4, weight: 3 }), line({ level: 0, weight: 1 })];
  expect(figureOf(score, answered, wholeCell)).toMatchObject({ num: 12, den: 16, value: 0.75 });
  const heavier = answered.map((one) => ({ ...one, weight: one.weight! * 10 }));
  expect(figureOf(score, heavier, wholeCell).value).toBe(0.75);
});

test('as at a day, the last count of each structure counts, and a later one replaces it', () => {
  const members = defined({ measure: { what: 'levels', of: all }, period: 'as_at', by: ['sex'], unit: 'members' });
  const counted = (record: string, day: string, womenThen: number, menThen: number): Line[] =>
    [
      { sex: 'women', level: womenThen },
      { sex: 'men', level: menThen },
    ]
      .filter(({ level }) => level > 0)
      .map((one) => line({ record, structure: 's', day, ...one }));
  const lines = [...counted('one', '2025-05-01', 10, 4), ...counted('two', '2026-05-01', 12, 0)];
  expect(figureOf(members, lines, at({ period: '2025' })).value).toBe(14);
  expect(figureOf(members, lines, wholeCell).value).toBe(12);
  expect(figureOf(members, lines, at({ dimension: 'sex', category: 'men' })).value).toBe(0);
});

test('a record that lacks what is counted stops the figure and is named, or is left out', () => {
  const amounts = { measure: { what: 'amount' as const, of: all }, unit: 'MAD' as const };
  const lines = [line({ record: 'paid', amount: 50 }), line({ record: 'unsaid' })];
  expect(figureOf(defined(amounts), lines, wholeCell)).toMatchObject({ value: null, missing: ['unsaid'], num: 50 });
  expect(figureOf(defined({ ...amounts, missing: 'leave_out' }), lines, wholeCell).value).toBe(50);
});

test('a share of nothing is not zero: it cannot be said', () => {
  const share = defined({ measure: { what: 'persons', of: women }, over: { what: 'persons', of: all } });
  expect(figureOf(share, [], wholeCell).value).toBeNull();
});
