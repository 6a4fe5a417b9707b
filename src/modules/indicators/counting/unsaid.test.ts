import { afterAll, beforeAll, expect, test } from 'vitest';
import { countThings } from '../../../../test/support/counted.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/ids.ts';
import { anonymous } from '../../../platform/rights.ts';
import { defineIndicator } from '../commands/define-indicator.ts';
import { publishFigure } from '../commands/publish-figure.ts';
import { crossed } from '../queries/crossed.ts';
import { figure } from '../queries/figures.ts';
import { recordsBehind } from '../queries/records-behind.ts';
import { series } from '../queries/series.ts';

let world: World;
let things: Awaited<ReturnType<typeof countThings>>;
const officer = someone('programme_officer');
const indicator = 'people_met';

beforeAll(async () => {
  world = await openWorld();
  things = await countThings(world);
  await things.make([
    { region: 'MA-01', sex: 'women', persons: 30 },
    { region: 'MA-01', sex: 'men', persons: 3 },
    { region: 'MA-02', sex: 'women', persons: 20 },
    { region: 'MA-02', sex: 'men', persons: 10 },
    { region: 'MA-03', sex: 'women', persons: 50 },
    { region: 'MA-03', sex: 'men', persons: 40 },
  ]);
  await things.follow();
  const of = [{ kind: 'indicators.alpha', where: [] }];
  const counted = { measure: { what: 'persons' as const, of }, period: 'within' as const, persons: true };
  const definition = { title: { fr: 'Personnes' }, by: ['sex' as const], ...counted };
  await defineIndicator(world.as(officer), { code: indicator, definition });
});
afterAll(() => world.close());

const told = async (place: string) => {
  const points = await series(world.as(anonymous), { indicator, along: ['category'], dimension: 'sex', place });
  return Object.fromEntries(points.map(({ cell, value }) => [cell.category, value]));
};

test('a few in one region are not told, nor what would tell them: the other class, and both elsewhere', async () => {
  expect(await told('MA-01')).toEqual({ women: null, men: null });
  expect(await told('MA-02')).toEqual({ women: null, men: null });
  expect(await told('MA-03')).toEqual({ women: 50, men: 40 });
  expect(await told('')).toEqual({ women: 100, men: 53 });
  const seen = await series(world.as(officer), { indicator, along: ['category'], dimension: 'sex', place: 'MA-01' });
  expect(seen.map(({ value }) => value)).toEqual([3, 30]);
});

test('what is not told is neither read by its address, nor as of a day, nor by the month, nor published', async () => {
  const cell = { indicator, place: 'MA-02', dimension: 'sex' as const, category: 'men' };
  expect(await figure(world.as(anonymous), cell)).toMatchObject({ state: 'hidden', value: null, num: 0 });
  expect(await figure(world.as(officer), cell)).toMatchObject({ state: 'computed', value: 10 });
  expect((await recordsBehind(world.as(anonymous), { ...cell, asOf: new Date() })).sums).toBeNull();
  const month = { indicator, period: '2026-03' };
  expect((await figure(world.as(anonymous), month)).state).toBe('hidden');
  await expect(publishFigure(world.as(officer), cell)).rejects.toMatchObject({ code: 'indicators.too_few_persons' });
});

test('a table of few is read by the public where its cells are kept, with what they hide, and not otherwise', async () => {
  const asked = { indicator, rows: 'place' as const, columns: 'sex' as const };
  const table = await crossed(world.as(anonymous), asked);
  expect(['MA-01', 'MA-02', 'MA-03'].map((place) => table!.cells.get(`${place}|men`)?.value)).toEqual([null, null, 40]);
  expect(await crossed(world.as(anonymous), { ...asked, rows: 'sector' })).toBeNull();
  expect(await crossed(world.as(anonymous), { ...asked, scope: `funder:${newId()}` })).toBeNull();
  const seen = await crossed(world.as(officer), { ...asked, rows: 'sector' });
  expect(seen!.cells.get('?|men')?.value).toBe(53);
});

test('when more have come it is told again', async () => {
  await things.make([{ region: 'MA-01', sex: 'men', persons: 9 }]);
  await things.follow();
  expect(await told('MA-01')).toEqual({ men: 12, women: 30 });
  expect(await told('MA-02')).toEqual({ men: 10, women: 20 });
});
