import { minCostFlow } from 'min-cost-flow';
import { describe, expect, it } from 'vitest';
import { inventedMarket } from '../../../../bench/invented-market.ts';
import { fitting } from './candidates.ts';
import type { Matched } from './matching.ts';
import { matchNeeds } from './match-needs.ts';
import { readMatching } from './read-matching.ts';

const match = (market: object): Matched => matchNeeds(readMatching(market));

/** The largest total, by an independent minimum-cost flow. */
const largestTotal = (market: object): number => {
  const matching = readMatching(market);
  const { candidates } = fitting(matching);
  const scale = 1e6;
  const graph = [
    ...matching.needs.map(({ seats }, n) => ({ from: 'SOURCE', to: `n${n}`, capacity: seats, cost: 0 })),
    ...matching.needs.map(({ seats }, n) => ({ from: `n${n}`, to: 'SINK', capacity: seats, cost: 0 })),
    ...candidates.flatMap((all, n) =>
      all.map(({ offer, score }) => ({
        from: `n${n}`,
        to: `o${offer}`,
        capacity: 1,
        cost: -Math.round(score * scale),
      })),
    ),
    ...matching.offers.map(({ most }, n) => ({ from: `o${n}`, to: 'SINK', capacity: most, cost: 0 })),
  ];
  const desiredFlow = matching.needs.reduce((sum, { seats }) => sum + seats, 0);
  const edges = minCostFlow(graph, { desiredFlow });
  return edges.reduce((sum, { flow, cost }) => sum - flow * cost, 0) / scale;
};

const most = (names: string[]): number => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

describe('needs and offers', () => {
  for (const [needs, offers, seed] of [
    [12, 8, 'few offers'],
    [30, 60, 'many'],
  ] as const)
    it(`are matched within seats and places, as near the best as the bound says: ${seed}`, () => {
      const market = inventedMarket(needs, offers, seed, 3);
      const { matches, total, bound, gap } = match(market);
      expect(matches.length).toBeGreaterThan(needs / 2);
      expect(most(matches.map(({ need }) => need))).toBeLessThanOrEqual(3);
      for (const { cooperative, most: places } of market.offers)
        expect(matches.filter((one) => one.cooperative === cooperative).length).toBeLessThanOrEqual(places);
      expect(most(matches.map(({ need, cooperative }) => `${need} ${cooperative}`))).toBe(1);
      expect(bound).toBeGreaterThanOrEqual(total);
      expect(gap).toBeLessThan(0.005);
      const best = largestTotal(market);
      expect(bound).toBeGreaterThanOrEqual(best - 1e-4);
      expect(total).toBeLessThanOrEqual(best + 1e-4);
    });

  it('offer every cooperative that fits one of 40 needs at least one of them', () => {
    const market = { ...inventedMarket(40, 120, 'exposure', 4), exposure: { within: 40 } };
    const without = new Set(match({ ...market, exposure: null }).matches.map(({ cooperative }) => cooperative));
    const { matches, exposure } = match(market);
    const offered = new Set(matches.map(({ cooperative }) => cooperative));
    expect(without.size).toBeLessThan(offered.size);
    expect(exposure!.due).toBe(120);
    expect(exposure!.left.filter(({ why }) => why === 'no_seat')).toEqual([]);
    expect(offered.size).toBe(exposure!.offered);
  });

  it('open seats beyond those asked for before they leave anybody out, and say who is left', () => {
    const needs = [{ id: 'N', seats: 1 }];
    const offers = ['A', 'B', 'C', 'D'].map((cooperative) => ({ cooperative, waited: 9 }));
    const { matches, exposure, bound, total } = match({ needs, offers, exposure: { within: 10, beyond: 2 } });
    expect(matches.map(({ beyond }) => beyond)).toEqual([false, true, true]);
    expect(exposure).toMatchObject({ due: 4, offered: 3, left: [{ why: 'no_seat' }] });
    expect(bound).toBeGreaterThanOrEqual(total);
  });

  it('move one who can sit elsewhere so that another has a seat', () => {
    const needs = [
      { id: 'both', activities: ['a'], seats: 1 },
      { id: 'other', activities: ['b'], seats: 1 },
    ];
    const offers = [
      { cooperative: 'here only', activities: ['a'], waited: 40 },
      { cooperative: 'either', activities: ['a', 'b'], months: [1], waited: 90, most: 1 },
    ];
    const { matches } = match({ needs, offers, exposure: { within: 40, beyond: 0 } });
    expect(new Set(matches.map(({ cooperative }) => cooperative)).size).toBe(2);
  });

  it('say why a cooperative is kept out, and what agreed with one that is not', () => {
    const need = {
      id: 'N',
      buyer: 'B',
      activities: ['a'],
      territories: ['MA-03'],
      quantity: 10,
      months: [1],
      languages: ['fr'],
      refuses: ['veto'],
    };
    const good = { activities: ['a'], territory: 'MA-03-281', capacity: 10, months: [1], languages: ['fr'] };
    const kept: [string, object][] = [
      ['activity', { activities: ['b'] }],
      ['territory', { territory: 'MA-030' }],
      ['season', { months: [2] }],
      ['capacity', { capacity: 9 }],
      ['language', { languages: ['ar'] }],
      ['veto', {}],
      ['already_met', {}],
    ];
    const offers = [
      { cooperative: 'good', ...good },
      ...kept.map(([cooperative, change]) => ({ cooperative, ...good, ...change })),
    ];
    const history = [{ buyer: 'B', cooperative: 'already_met', outcome: 'met' }];
    const { matches, needs } = match({ needs: [need], offers, history });
    expect(needs[0]!.excluded).toEqual(Object.fromEntries(kept.map(([reason]) => [reason, 1])));
    expect(matches).toMatchObject([
      { cooperative: 'good', agreed: ['activity', 'territory', 'season', 'capacity', 'language'], missing: [] },
    ]);
    expect(matches[0]!.say.fr).toBe('Ce qui concorde : l’activité, le territoire, la saison, la quantité, la langue.');
  });

  it('that ask for labels rank who holds them first, keep nobody out and say it', () => {
    const need = { id: 'n', activities: ['honey'], labels: ['igp', 'bio'], seats: 3 };
    const offer = (cooperative: string, labels: string[]) => ({ cooperative, activities: ['honey'], labels });
    const { matches } = match({
      needs: [need],
      offers: [offer('a', []), offer('b', ['bio', 'igp']), offer('c', ['igp'])],
    });
    expect(matches.map(({ cooperative }) => cooperative)[0]).toBe('b');
    expect(matches).toHaveLength(3);
    expect(matches[0]!.agreed).toContain('labels');
    expect(matches.find(({ cooperative }) => cooperative === 'c')!.missing).toContain('labels_part');
    expect(matches.find(({ cooperative }) => cooperative === 'a')!.say.fr).toContain('aucun label n’est indiqué');
    expect(match({ needs: [{ ...need, labels: [] }], offers: [offer('b', ['bio'])] }).matches[0]!.agreed).not.toContain(
      'labels',
    );
  });

  it('are matched alike for the same seed, and a field at fault is named', () => {
    expect(match(inventedMarket(9, 30, 'same'))).toEqual(match(inventedMarket(9, 30, 'same')));
    expect(() => match({ needs: [{ id: 'N', months: [13] }], offers: [] })).toThrow(/needs\[0\]\.months/);
  });
});
