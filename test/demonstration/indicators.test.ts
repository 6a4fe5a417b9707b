import { beforeAll, expect, test } from 'vitest';
import { figure, figures, recordsBehind } from '../../src/modules/indicators/index.ts';
import { anonymous } from '../../src/platform/rights.ts';
import { home } from '../../src/modules/site/home.ts';
import { openDemonstration } from '../support/demonstration.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openDemonstration();
  return world.close;
}, 240_000);

const valueOf = async (indicator: string, cell = {}): Promise<number | null> =>
  (await figure(world.as(anonymous), { indicator, ...cell })).value;

test('the figures of the demonstration organisation are those that it tells', async () => {
  expect(await valueOf('cooperatives_supported')).toBeGreaterThan(800);
  expect(await valueOf('cooperatives_accompanied')).toBe(243);
  expect(await valueOf('laureates')).toBe(24);
  expect(await valueOf('grants_awarded')).toBe(24 * 50_000);
  expect(await valueOf('experts')).toBe(40);
  expect(await valueOf('cooperatives_networked')).toBe(55);
  expect(await valueOf('opportunities')).toBe(57);
});

test('each opens on exactly as many records as it says, all of which the public may see', async () => {
  for (const { code, records } of await figures(world.as(anonymous), {})) {
    if (records === null) continue;
    const behind = await recordsBehind(world.as(anonymous), { indicator: code });
    expect([code, behind.total], code).toEqual([code, records]);
    if (['cooperatives_supported', 'cooperatives_accompanied', 'laureates'].includes(code))
      expect(behind.readable).toBe(records);
  }
});

test('the first page tells them, each with the address of its records', async () => {
  const { figures: told } = await home(world.as(anonymous));
  const of = (wanted: string) => told.find(({ code }) => code === wanted);
  expect(of('cooperatives_accompanied')).toMatchObject({ value: 243, target: { target: 600 } });
  expect(of('laureates')).toMatchObject({ value: 24, href: '/figures/laureates' });
});
