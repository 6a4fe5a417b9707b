import { afterAll, beforeAll, expect, test } from 'vitest';
import { countThings } from '../../../../test/support/counted.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { anonymous } from '../../../platform/rights.ts';
import { defineIndicator } from '../commands/define-indicator.ts';
import { movedSince, recordsSince } from './lately.ts';

let world: World;
let things: Awaited<ReturnType<typeof countThings>>;
let [kept, corrected, taken]: string[] = [];
const officer = someone('programme_officer');
const ago = new Date(Date.now() - 30 * 86_400_000);
const since = new Date(Date.now() - 7 * 86_400_000);

beforeAll(async () => {
  world = await openWorld();
  things = await countThings(world);
  const known = { known: ago, region: 'MA-02' };
  [kept, corrected, taken] = await things.make([
    { ...known, amount: 5 },
    { ...known, amount: 10 },
    { ...known, amount: 20 },
  ]);
  await things.follow(ago);
  const of = [{ kind: 'indicators.alpha', where: [] }];
  for (const what of ['records', 'amount'] as const)
    await defineIndicator(world.as(officer), {
      code: `things_${what}`,
      definition: { title: { fr: 'Choses' }, measure: { what, of } },
    });
  await things.make([
    { record: corrected!, region: 'MA-02', amount: 13 },
    { region: 'MA-03', amount: 100 },
  ]);
  await things.remove([taken!]);
  await things.follow();
});
afterAll(() => world.close());

test('figures tell how they moved since an hour, and where nothing moved nothing', async () => {
  const moved = async (place: string) =>
    (await movedSince(world.as(officer), { since, place })).map(({ code, change, units }) => [code, change, units]);
  expect(await moved('')).toEqual([
    ['things_amount', 83, 3],
    ['things_records', 0, 2],
  ]);
  expect(await moved('MA-03')).toEqual([
    ['things_amount', 100, 1],
    ['things_records', 1, 1],
  ]);
  expect(await moved('MA-07')).toEqual([]);
});

test('its door opens on exactly what came, what was corrected and what went', async () => {
  const found = await recordsSince(world.as(officer), { indicator: 'things_amount', since });
  expect(found?.counts).toEqual({ added: 1, changed: 1, removed: 1 });
  expect(found?.changed.map(({ unit, num }) => [unit, num])).toEqual([[corrected, 13]]);
  expect(found?.removed.map(({ unit }) => unit)).toEqual([taken]);
  expect(found?.added.map(({ unit }) => unit)).not.toContain(kept);
});

test('the public is not told what moved lately', async () => {
  expect(await recordsSince(world.as(anonymous), { indicator: 'things_amount', since })).toBeNull();
  await expect(movedSince(world.as(anonymous), { since })).rejects.toThrow('hidden');
});
