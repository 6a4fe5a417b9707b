import { expect, it } from 'vitest';
import { inputOf, Refused, type Verb, type VerbInput } from '../../../platform/cli.ts';
import type { Pair } from '../rules/duplicates.ts';
import { recordsOf } from '../records-in-csv.ts';
import duplicates from './registry-duplicates.ts';
import link from './registry-link.ts';
import place from './registry-place.ts';

const example = (name: string): string => new URL(`../../../../examples/${name}`, import.meta.url).pathname;

const run = async <Line>(verb: Verb, files: string[], options: VerbInput['options'] = {}): Promise<Line[]> => [
  ...((await verb.run({ ...inputOf(files, options), progress: () => {} })) as Iterable<Line>),
];

it('finds the three spellings of one cooperative and leaves its namesakes elsewhere alone', async () => {
  const pairs = await run<Pair>(duplicates, [example('registry-duplicates/A.csv')]);
  const same = pairs.filter(({ verdict }) => verdict === 'same').map(({ left, right }) => `${left}-${right}`);
  expect(same.toSorted()).toEqual(['1-2', '1-3', '2-3']);
  expect(pairs.filter(({ verdict }) => verdict === 'likely').map(({ left, right }) => `${left}-${right}`)).toEqual([
    '6-7',
  ]);
  for (const { left, right } of pairs) expect(['4', '5'].includes(left) && ['4', '5'].includes(right)).toBe(false);
  expect(pairs.map(({ score }) => score)).toEqual(pairs.map(({ score }) => score).toSorted((a, b) => b - a));
});

it('links two lists with other columns and separators', async () => {
  const pairs = await run<Pair>(link, [example('registry-link/A.csv'), example('registry-link/B.csv')]);
  expect(pairs.map(({ left, right, verdict }) => [left, right, verdict])).toEqual([
    ['a1', 'b1', 'same'],
    ['a2', 'b2', 'likely'],
  ]);
});

it('refuses one file where two are needed', async () => {
  await expect(link.run(inputOf(['A.csv'], {}))).rejects.toBeInstanceOf(Refused);
});

it('answers each typed place of the example', async () => {
  const lines = await run<{ code?: string; candidates?: unknown[] }>(place, [example('registry-place/input.txt')]);
  expect(lines.map(({ code }) => code)).toEqual(['MA-TAO', 'MA-TIZ', 'MA-SIK', undefined, 'MA-09', 'SN']);
  expect(lines[3]?.candidates).toHaveLength(3);
  const within = await run<{ code?: string }>(place, [example('registry-place/input.txt')], { province: 'صفرو' });
  expect(within[3]).toMatchObject({ code: 'MA-SEF', commune: 'Imouzzer' });
});

it('refuses a province or a level that is none', async () => {
  for (const options of [{ province: 'Atlantide' }, { level: 'village' }])
    await expect(place.run(inputOf([example('registry-place/input.txt')], options))).rejects.toBeInstanceOf(Refused);
});

it.each([
  ['a quote left open', 'id,name\n1,a\n2,"b\n', 'registry.csv_broken', 3],
  ['a row too short', 'id,name,province\n1,a,b\n2,c\n', 'registry.row_uneven', 3],
  ['an id used twice', 'id,name\n1,"a\nb"\n1,c\n', 'registry.id_not_unique', 4],
  ['an id that is empty', 'id,name\n,a\n', 'registry.id_not_unique', 2],
  ['columns of another file', 'nom,ville\na,b\n', 'registry.columns_missing', 1],
  ['nothing at all', '', 'registry.columns_missing', 1],
])('refuses %s and says the line', (_what, text, code, line) => {
  try {
    recordsOf(text, 'A.csv');
    expect.unreachable();
  } catch (refused) {
    expect(refused).toMatchObject({ code, at: { file: 'A.csv', line } });
    expect((refused as Refused).say.ar).toMatch(/[ء-ي]/);
  }
});
