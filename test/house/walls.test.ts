import { describe, expect, test } from 'vitest';
import floors from '../../src/floors.json' with { type: 'json' };
import { paths, sourceOf, sources } from './reading/sources.ts';
import { breaches, fieldImpurities, homeless, impurities, restless } from './walls.ts';

const all = sources();

test('every room stands on a floor, and on one only', () => {
  expect(homeless([...paths('src/modules/*/*'), ...all.map(({ path }) => path)], floors)).toEqual([]);
  const rooms = floors.floors.flat();
  expect(rooms).toEqual([...new Set(rooms)]);
});

test('no import goes through a wall', () => expect(breaches(all, floors)).toEqual([]));

test('rules bring nothing that does not run on a phone', () => expect(impurities(all, floors)).toEqual([]));

test('the field client brings nothing that does not run on a phone', () => expect(fieldImpurities(all)).toEqual([]));

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
    ['of the field client into a door', 'src/field/planted.ts', `import { calls } from '../modules/calls/index.ts';`],
    ['of a room into the field client', 'src/modules/calls/planted.ts', `import { read } from '../../field/words.ts';`],
    ['into the tests', 'src/platform/planted.ts', `import { someone } from '../../test/support/world.ts';`],
    ['of the roof through a window', 'src/planted.ts', `import { command } from './modules/calls/room.ts';`],
  ])('%s', (_, path, text) => expect(found(path, text)).toHaveLength(1));

  test.each([
    ['Node', `import { readFile } from 'node:fs';`],
    ['a package that is not its own', `import { Hono } from 'hono';`],
    ['what the ground does with Node', `import { newId } from '../platform/settings.ts';`],
  ])('a field client that brings %s', (_, text) => {
    expect(fieldImpurities(plant('src/field/planted.ts', text))).not.toEqual([]);
  });

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
