import { expect, test } from 'vitest';
import { draws } from '../../../../test/support/draws.ts';
import { faultsOfQuotas, placesOf, placesPaid } from './funding.ts';
import type { EnvelopeFunds, RegionQuota } from './funding.ts';

const envelope = (places: number, ...regions: string[]): EnvelopeFunds => ({ amount: places * 50, grant: 50, regions });
const quota = (region: string, minimum: number, maximum: number | null = null): RegionQuota => ({
  region,
  minimum,
  maximum,
});
const all = ['A', 'B', 'C', 'D'];

test('an envelope pays for whole grants and says what is left', () => {
  expect(placesOf({ amount: 430_000, grant: 50_000 })).toEqual({ places: 8, rest: 30_000 });
  expect(placesOf({ amount: 0.3, grant: 0.1 })).toEqual({ places: 3, rest: 0 });
  expect(placesPaid([envelope(8), envelope(3, 'A')])).toBe(11);
});

test('quotas that the money can keep have no fault', () => {
  expect(faultsOfQuotas([envelope(5), envelope(2, 'A')], [quota('A', 2, 4), quota('B', 1)], all)).toEqual([]);
  expect(faultsOfQuotas([], [], all)).toEqual([]);
});

test('promises beyond the envelopes that may go there are named with their arithmetic', () => {
  expect(faultsOfQuotas([envelope(4, 'A'), envelope(1, 'B')], [quota('A', 2), quota('B', 3)], all)).toEqual([
    { code: 'minimums_unpaid', regions: ['B'], asked: 3, available: 1 },
  ]);
  expect(faultsOfQuotas([envelope(3)], [quota('A', 2), quota('B', 2)], all)).toEqual([
    { code: 'minimums_unpaid', regions: ['A', 'B'], asked: 4, available: 3 },
  ]);
});

test('money that no region may take is named', () => {
  expect(faultsOfQuotas([envelope(5, 'A')], [quota('A', 0, 3)], all)).toEqual([
    { code: 'places_unspent', regions: ['A'], asked: 5, available: 3 },
  ]);
  const every = all.map((region) => quota(region, 0, 1));
  expect(faultsOfQuotas([envelope(5)], every, all)).toEqual([
    { code: 'places_unspent', regions: all, asked: 5, available: 4 },
  ]);
  expect(faultsOfQuotas([envelope(5)], every.slice(1), all)).toEqual([]);
});

type Left = Record<string, number>;

/** Tries every way to hand out places one by one, so that what is wanted is met: slow, and right by construction. */
const canMeet = (wanted: string[], envelopes: { left: number; regions: readonly string[] }[]): boolean => {
  const [first, ...rest] = wanted;
  if (first === undefined) return true;
  return envelopes.some((one, i) => {
    if (one.left === 0 || (one.regions.length > 0 && !one.regions.includes(first))) return false;
    return canMeet(
      rest,
      envelopes.map((other, j) => (i === j ? { ...other, left: other.left - 1 } : other)),
    );
  });
};

const canSpend = (places: (readonly string[])[], room: Left): boolean => {
  const [first, ...rest] = places;
  if (first === undefined) return true;
  return (first.length > 0 ? first : all).some((region) => {
    const left = room[region] ?? 0;
    return left > 0 && canSpend(rest, { ...room, [region]: left - 1 });
  });
};

test('on four hundred small editions the verdict is that of trying everything', () => {
  const draw = draws(7);
  const some = () => all.filter(() => draw() < 0.4);
  let faulty = 0;
  for (let i = 0; i < 400; i += 1) {
    const envelopes = Array.from({ length: 1 + Math.floor(draw() * 3) }, () =>
      envelope(Math.floor(draw() * 3), ...some()),
    );
    const quotas = some().map((region) => {
      const minimum = Math.floor(draw() * 3);
      return quota(region, minimum, draw() < 0.6 ? minimum + Math.floor(draw() * 2) : null);
    });
    const codes = faultsOfQuotas(envelopes, quotas, all).map(({ code }) => code);
    const wanted = quotas.flatMap(({ region, minimum }) => Array.from({ length: minimum }, () => region));
    const places = envelopes.map((one) => ({ left: placesOf(one).places, regions: one.regions }));
    const room = Object.fromEntries(
      all.map((region) => [region, quotas.find((one) => one.region === region)?.maximum ?? 99]),
    );
    const spent = places.flatMap(({ left, regions }) => Array.from({ length: left }, () => regions));
    expect(codes.includes('minimums_unpaid')).toBe(!canMeet(wanted, places));
    expect(codes.includes('places_unspent')).toBe(!canSpend(spent, room));
    if (codes.length > 0) faulty += 1;
  }
  expect(faulty).toBeGreaterThan(50);
  expect(faulty).toBeLessThan(390);
});
