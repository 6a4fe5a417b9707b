import { describe, expect, test } from 'vitest';
import floors from '../../src/floors.json' with { type: 'json' };
import { paths, sourceOf, sources } from './reading/sources.ts';
import { breaches, homeless, impurities, restless } from './walls.ts';

const all = sources();

test('every room stands on a floor, and on one only', () => {
  expect(homeless([...paths('src/modules/*/*'), ...all.map(({ path }) => path)], floors)).toEqual([]);
  const rooms = floors.floors.flat();
  expect(rooms).toEqual([...new Set(rooms)]);
});

test('no import goes through a wall', () => expect(breaches(all, floors)).toEqual([]));

test('rules bring nothing that does not run on a phone', () => expect(impurities(all, floors)).toEqual([]));

test('rules read no clock, throw no dice and never wait', () => expect(restless(all)).toEqual([]));

test('every window is used, and has a reason', () => {
  const used = new Set(all.flatMap(({ imports }) => imports.map(({ to }) => to)));
  expect(Object.keys(floors.windows).filter((path) => !used.has(path))).toEqual([]);
});

describe('a planted breach is found:', () => {
  const plant = (path: string, text: string) => [...all.filter((source) => source.path !== path), sourceOf(path, text)];
  const found = (path: string, text: string): string[] => breaches(plant(path, text), floors);

  test('a room without a floor', () => {
    expect(homeless(['src/modules/attic/index.ts'], floors)).toEqual(['attic']);
  });

  test.each([
    ['upwards', 'src/modules/registry/planted.ts', `import { calls } from '../calls/index.ts';`],
    ['sideways', 'src/modules/forms/planted.ts', `export * from '../juries/index.ts';`],
    ['sideways, types only', 'src/modules/forms/planted.ts', `import type { Rubric } from '../juries/index.ts';`],
    ['through a window', 'src/modules/calls/planted.ts', `import { x } from '../registry/queries/structure.ts';`],
    ['by a late import', 'src/modules/registry/planted.ts', `export const late = () => import('../calls/index.ts');`],
    ['out of the ground', 'src/platform/planted.ts', `import { identify } from '../modules/people/index.ts';`],
    ['through a window of the ground', 'src/modules/calls/planted.ts', `import '../../platform/files/s3.ts';`],
    ['into the roof', 'src/modules/calls/planted.ts', `import { webApp } from '../../web.ts';`],
    ['into the tests', 'src/platform/planted.ts', `import { someone } from '../../test/support/world.ts';`],
    ['of the roof through a window', 'src/planted.ts', `import { command } from './modules/calls/room.ts';`],
  ])('%s', (_, path, text) => expect(found(path, text)).toHaveLength(1));

  test.each([
    ['a package', `import * as v from 'valibot';`],
    ['Node', `import { readFile } from 'node:fs';`],
    ['a file that does things', `import { command } from '../room.ts';`],
    ['a door, and all that is behind it', `import { eligibilityOf } from '../../forms/index.ts';`],
  ])('a rule that brings %s', (_, text) => {
    const path = 'src/modules/calls/rules/planted.ts';
    expect(impurities(plant(path, text), floors)).not.toEqual([]);
  });

  test('a rule may take types through a door, and pure functions of the ground', () => {
    const path = 'src/modules/calls/rules/planted.ts';
    const text = `import type { Form } from '../../forms/index.ts'; import { wordsOf } from '../../../platform/text/words-of.ts';`;
    expect(impurities(plant(path, text), floors)).toEqual([]);
    expect(found(path, text)).toEqual([]);
  });

  test('a rule with a clock, and a comment that only speaks of one', () => {
    const path = 'src/modules/calls/rules/planted.ts';
    expect(restless([sourceOf(path, 'export const late = () => Date.now();')])).toHaveLength(1);
    expect(restless([sourceOf(path, '/** Never Date.now(). */ export const late = 1; // nor await')])).toEqual([]);
  });
});
