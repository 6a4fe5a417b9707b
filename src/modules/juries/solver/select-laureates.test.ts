import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../../../platform/methods/draws.ts';
import { JuryRefused } from '../rules/refusal.ts';
import { moveUp, selectionBreaches } from '../rules/selection.ts';
import { mayPay, type Laureate, type Ranked, type SelectionProblem } from '../rules/selection-problem.ts';
import { openHighs } from './highs.ts';
import { selectLaureates } from './select-laureates.ts';
import { solveSelection } from './solve-selection.ts';

const highs = await openHighs();

const invented = (seed: number): SelectionProblem => {
  const draws = drawsFrom(`select ${seed}`);
  const of = <T>(all: readonly T[]): T => all[Math.floor(draws.uniform() * all.length)]!;
  const regions = ['MA-01', 'MA-02', 'MA-03'];
  const ranking = Array.from({ length: 9 }, (_, n): Ranked => ({
    id: `A${n}`,
    rank: n + 1,
    region: of(regions),
    category: of(['women', 'youth']),
  }));
  return {
    ranking,
    places: 4,
    envelopes: [
      { funder: 'Foundation', amount: 100, grant: 50 },
      { funder: 'Council', amount: 60, grant: 30, regions: [of(regions), of(regions)] },
      { funder: 'Sponsor', amount: 45, grant: 40, categories: ['women'] },
    ].slice(0, Math.floor(draws.uniform() * 4)),
    quotas: [
      { by: 'region', value: of(regions), min: Math.floor(draws.uniform() * 3) },
      { by: 'region', value: of(regions), max: 2 },
      { by: 'category', value: 'youth', min: Math.floor(draws.uniform() * 4) },
    ],
  };
};

/** Every set of laureates and payers; the largest, then the first in the ranking. */
const bruteForce = (problem: SelectionProblem): number[] | null => {
  const { envelopes = [] } = problem;
  const ranking = problem.ranking as readonly Ranked[];
  let best: number[] | null = null;
  const better = (a: number[]) =>
    !best || a.length > best.length || (a.length === best.length && a.join() < best.join());
  const visit = (at: number, chosen: Laureate[]): void => {
    if (at === ranking.length) {
      const ranks = chosen.map(({ rank }) => rank);
      if (better(ranks) && selectionBreaches(problem, chosen).length === 0) best = ranks;
      return;
    }
    visit(at + 1, chosen);
    if (chosen.length === problem.places) return;
    const one = { id: ranking[at]!.id, rank: at + 1, funder: null, grant: null };
    if (envelopes.length === 0) visit(at + 1, [...chosen, { ...one, envelope: null }]);
    envelopes.forEach((envelope, e) => {
      const paid = chosen.filter((other) => other.envelope === e).length + 1;
      if (mayPay(envelope, ranking[at]!) && paid * envelope.grant <= envelope.amount)
        visit(at + 1, [...chosen, { ...one, envelope: e }]);
    });
  };
  visit(0, []);
  return best;
};

const refusalOf = (problem: SelectionProblem): JuryRefused | null => {
  try {
    solveSelection(highs, problem);
    return null;
  } catch (error) {
    if (error instanceof JuryRefused) return error;
    throw error;
  }
};

describe('laureates', () => {
  it('are those that trying every set gives, or are refused when there is none', () => {
    for (let seed = 0; seed < 60; seed++) {
      const problem = invented(seed);
      const expected = bruteForce(problem);
      if (!expected) {
        expect(refusalOf(problem)?.code, `seed ${seed}`).toMatch(/^jury\.quota/);
        continue;
      }
      const got = solveSelection(highs, problem);
      expect(selectionBreaches(problem, got.selected)).toEqual([]);
      expect(
        got.selected.map(({ rank }) => rank),
        `seed ${seed}`,
      ).toEqual(expected);
      expect(got.selected.length + got.waiting.length).toBe(9);
      expect(got.displaced.every(({ rank, by, because }) => rank < by.rank && because.length > 0)).toBe(true);
    }
  });

  it('moves the waiting list up as selecting again with the others kept would', () => {
    for (let seed = 0; seed < 40; seed++) {
      const problem = invented(seed);
      if (!bruteForce(problem)) continue;
      const { selected } = solveSelection(highs, problem);
      const [gone] = selected;
      if (!gone) continue;
      const others = selected.filter(({ id }) => id !== gone.id);
      const left = {
        ...problem,
        places: selected.length,
        ranking: (problem.ranking as Ranked[]).filter(({ id }) => id !== gone.id),
        keep: others.map(({ id, envelope }) => ({ id, envelope })),
      };
      const moved = moveUp(problem, selected, gone.id);
      if (refusalOf(left)) {
        expect(moved).toBeNull();
        continue;
      }
      const again = solveSelection(highs, left).selected.filter(({ id }) => !others.some((one) => one.id === id));
      expect(
        again.map(({ id, envelope }) => [id, envelope]),
        `seed ${seed}`,
      ).toEqual(moved ? [[moved.id, moved.envelope]] : []);
    }
  });

  it('names the displaced application beside the one that takes its place, with the rule', async () => {
    const ranking = ['A', 'B', 'C', 'D'].map((id) => ({ id, region: id === 'D' ? 'MA-02' : 'MA-01' }));
    const got = await selectLaureates({ ranking, places: 2, quotas: [{ by: 'region', value: 'MA-02', min: 1 }] });
    expect(got.displaced).toEqual([{ id: 'B', rank: 2, by: { id: 'D', rank: 4 }, because: ['region=MA-02 min 1'] }]);
    expect(got.waiting.map(({ id }) => id)).toEqual(['B', 'C']);
  });

  it('refuses quotas that exceed the places, with the arithmetic', async () => {
    const quotas = [3, 4, 5].map((min, n) => ({ by: 'region', value: `MA-0${n}`, min }));
    await expect(selectLaureates({ ranking: ['A'], places: 10, quotas })).rejects.toMatchObject({
      code: 'jury.quotas_exceed_places',
      at: { total: 12, places: 10 },
    });
    expect(refusalOf({ ranking: ['A'], places: 10, quotas })!.say.fr).toContain('3 + 4 + 5 = 12 > 10');
  });

  it('breaks ties by the declared rules and reports those that none settles', () => {
    const ranking = [
      { id: 'A', score: 3, founded: 2019 },
      { id: 'B', score: 3, founded: 2021 },
      { id: 'C', score: 3, founded: 2021 },
    ];
    const declared = solveSelection(highs, { ranking, places: 1, tie_break: [{ by: 'founded', prefer: 'high' }] });
    expect(declared.selected[0]!.id).toBe('B');
    expect(declared.ties).toEqual([['B', 'C']]);
    const drawn = solveSelection(highs, {
      ranking,
      places: 1,
      tie_break: [{ by: 'founded', prefer: 'high' }, 'draw'],
      seed: 1,
    });
    expect(drawn.ties).toEqual([]);
  });

  it('leaves places vacant rather than overspend, and refuses what it cannot read', () => {
    const got = solveSelection(highs, {
      ranking: ['A', 'B', 'C'],
      places: 3,
      envelopes: [{ funder: 'F', amount: 120, grant: 50 }],
    });
    expect([got.selected.length, got.vacant]).toEqual([2, 1]);
    expect(refusalOf({ ranking: ['A', 'A'], places: 1 })).toMatchObject({
      code: 'jury.malformed',
      at: { field: 'ranking[1].id' },
    });
    expect(refusalOf({ ranking: ['A'], places: -1 })).toMatchObject({
      code: 'jury.malformed',
      at: { field: 'places' },
    });
  });
});
