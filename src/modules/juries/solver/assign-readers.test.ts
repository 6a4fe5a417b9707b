import { minCostFlow } from 'min-cost-flow';
import { describe, expect, it } from 'vitest';
import type { Assignment, AssignmentProblem, Pair } from '../rules/assignment-problem.ts';
import { drawsFrom, type Draws } from '../../../platform/methods/draws.ts';
import { settle } from '../rules/read-assignment.ts';
import { isRefusal, JuryRefused } from '../rules/refusal.ts';
import { breaches } from '../rules/verify-assignment.ts';
import { assignReaders } from './assign-readers.ts';
import { openHighs } from './highs.ts';
import { solveAssignment } from './solve-assignment.ts';

const pick = <T>(draws: Draws, from: readonly T[]): T => from[Math.floor(draws.uniform() * from.length)]!;
const table = (draws: Draws, R: number, P: number): number[][] =>
  Array.from({ length: R }, () => Array.from({ length: P }, () => Math.round(draws.uniform() * 20) / 20));

const pairsOf = (draws: Draws, R: number, P: number, share: number): Pair[] =>
  Array.from({ length: R * P }, (_, at): Pair => [Math.floor(at / P), at % P]).filter(() => draws.uniform() < share);

/** A random problem with every kind of constraint, without anchors. */
const invented = (seed: number, R: number, P: number, readers: number): AssignmentProblem => {
  const draws = drawsFrom(seed);
  const fit = table(draws, R, P);
  const tight = Math.ceil((P * readers) / R);
  const sectors = ['argan', 'honey'];
  return {
    fit,
    readers,
    load: { min: Math.floor(draws.uniform() * tight), max: tight + Math.floor(draws.uniform() * 2) },
    conflicts: pairsOf(draws, R, P, 0.2),
    ...(draws.uniform() < 0.5 ? { institutions: fit.map(() => pick(draws, ['a', 'b', 'c', null, null])) } : {}),
    ...(draws.uniform() < 0.5
      ? {
          sectors: {
            jurors: fit.map(() => sectors.filter(() => draws.uniform() < 0.6)),
            applications: fit[0]!.map(() => pick(draws, sectors)),
          },
        }
      : {}),
    ...(draws.uniform() < 0.5
      ? {
          languages: {
            jurors: fit.map(() => (draws.uniform() < 0.3 ? ['fr'] : ['fr', 'ar'])),
            applications: fit[0]!.map(() => pick(draws, ['fr', 'fr', 'ar'])),
          },
        }
      : {}),
    anchors: 0,
    seed,
  };
};

/** Every assignment of a tiny problem, by trying all readers of each application in turn; the best [floor, total]. */
const bruteForce = (problem: AssignmentProblem): { fair: [number, number]; total: number } | null => {
  const { fit, readers } = problem;
  const choose = (n: number, k: number, from = 0): number[][] =>
    k === 0
      ? [[]]
      : Array.from({ length: n - from }, (_, at) => from + at).flatMap((one) =>
          choose(n, k - 1, one + 1).map((rest) => [one, ...rest]),
        );
  const max = typeof problem.load?.max === 'number' ? problem.load.max : Infinity;
  let best: { fair: [number, number]; total: number } | null = null;
  const alone = { ...problem, load: {} };
  const options = fit[0]!.map((_, i) =>
    choose(fit.length, readers).filter((jurors) => {
      const one = {
        ...alone,
        fit: fit.map((row) => [row[i]!]),
        conflicts: (problem.conflicts ?? []).filter(([, at]) => at === i).map(([j]): Pair => [j, 0]),
        keep: (problem.keep ?? []).filter(([, at]) => at === i).map(([j]): Pair => [j, 0]),
      };
      if (problem.sectors) one.sectors = { ...problem.sectors, applications: [problem.sectors.applications[i]!] };
      if (problem.languages)
        one.languages = { ...problem.languages, applications: [problem.languages.applications[i]!] };
      return (
        breaches(
          one,
          jurors.map((j): Pair => [j, 0]),
        ).length === 0
      );
    }),
  );
  const loads = fit.map(() => 0);
  const visit = (i: number, floor: number, total: number): void => {
    if (i === options.length) {
      if (loads.some((load) => load < ((problem.load?.min as number) ?? 0))) return;
      best ??= { fair: [-1, -1], total: -1 };
      best.total = Math.max(best.total, total);
      if (floor > best.fair[0] + 1e-9 || (floor > best.fair[0] - 1e-9 && total > best.fair[1]))
        best.fair = [floor, total];
      return;
    }
    for (const jurors of options[i]!) {
      if (jurors.some((j) => loads[j]! >= max)) continue;
      for (const j of jurors) loads[j]! += 1;
      const sum = jurors.reduce((all, j) => all + fit[j]![i]!, 0);
      visit(i + 1, Math.min(floor, sum), total + sum);
      for (const j of jurors) loads[j]! -= 1;
    }
  };
  visit(0, Infinity, 0);
  return best;
};

const refusalOf = async (problem: unknown): Promise<JuryRefused> =>
  assignReaders(problem as AssignmentProblem).then(
    () => expect.fail('was not refused'),
    (error: JuryRefused) => error,
  );

/** Many small problems in this thread, where a thread for each would take most of the time. */
const highs = await openHighs();
const answerOrRefusal = (problem: AssignmentProblem): Assignment | JuryRefused => {
  const settled = settle(problem);
  if (isRefusal(settled)) return new JuryRefused(settled);
  try {
    return solveAssignment(highs, settled, () => undefined);
  } catch (error) {
    if (error instanceof JuryRefused) return error;
    throw error;
  }
};

describe('readers for applications', () => {
  it('equals brute force on tiny problems, floor first and total alone, and refuses exactly the impossible ones', () => {
    let refused = 0;
    for (let seed = 0; seed < 60; seed++) {
      const problem = invented(seed, 4 + (seed % 2), 4 + (seed % 3), 2);
      const expected = bruteForce(problem);
      const fair = answerOrRefusal(problem);
      if (!expected) {
        refused++;
        expect((fair as JuryRefused).code, `seed ${seed}`).toMatch(/^jury\./);
        continue;
      }
      const total = answerOrRefusal({ ...problem, objective: 'total' }) as Assignment;
      expect(fair, `seed ${seed}`).toHaveProperty('pairs');
      expect(breaches(problem, (fair as Assignment).pairs)).toEqual([]);
      expect(
        [(fair as Assignment).floor, (fair as Assignment).total, total.total].map((one) => one.toFixed(6)),
        `seed ${seed}`,
      ).toEqual([...expected.fair, expected.total].map((one) => one.toFixed(6)));
      expect((fair as Assignment).gap).toBe(0);
    }
    expect(refused).toBeGreaterThan(2);
    expect(refused).toBeLessThan(50);
  });

  it('passes every hard constraint on larger problems, anchors included', () => {
    for (let seed = 100; seed < 104; seed++) {
      const problem = { ...invented(seed, 12, 60, 3), load: { max: 25 }, anchors: 4 };
      const answer = answerOrRefusal(problem);
      if (!('pairs' in answer)) continue;
      expect(breaches(problem, answer.pairs, answer.anchors)).toEqual([]);
      expect(answer.anchors).toHaveLength(4);
      expect(answer.connected).toBe(true);
    }
  });

  it('reaches the total of an independent minimum-cost flow', async () => {
    for (let seed = 0; seed < 3; seed++) {
      const fit = table(drawsFrom(seed + 7), 8, 30);
      const edges = fit.flatMap((row, j) =>
        row.map((one, i) => ({ from: `a${i}`, to: `j${j}`, capacity: 1, cost: -Math.round(one * 20) })),
      );
      const flow = minCostFlow(
        [
          ...fit[0]!.map((_, i) => ({ from: 'SOURCE', to: `a${i}`, capacity: 3, cost: 0 })),
          ...edges,
          ...fit.map((_, j) => ({ from: `j${j}`, to: 'SINK', capacity: 12, cost: 0 })),
        ],
        { desiredFlow: 90 },
      );
      const expected = flow.reduce((sum, edge) => sum - edge.flow * edge.cost, 0) / 20;
      const { total, gap } = await assignReaders({
        fit,
        readers: 3,
        load: { max: 12 },
        objective: 'total',
        anchors: 0,
      });
      expect(total).toBeCloseTo(expected, 6);
      expect(gap).toBe(0);
    }
  });

  it('answers the same pairs for the same seed, and another seed may share ties out differently', async () => {
    const problem = {
      fit: Array.from({ length: 6 }, () => Array.from({ length: 12 }, () => 0.5)),
      readers: 2,
      load: { max: 4 },
      anchors: 0,
    };
    const [one, again, other] = await Promise.all(['x', 'x', 'y'].map((seed) => assignReaders({ ...problem, seed })));
    expect({ ...again, seconds: 0 }).toEqual({ ...one, seconds: 0 });
    expect(other!.pairs).not.toEqual(one!.pairs);
    expect(other!.total).toBe(one!.total);
  });

  it('ties a design that falls apart together with an anchor file, unless told not to', async () => {
    const fit = Array.from({ length: 4 }, (_, j) =>
      Array.from({ length: 8 }, (_unused, i) => (j < 2 === i < 4 ? 1 : 0)),
    );
    const apart = await assignReaders({ fit, readers: 2, load: { max: 8 }, anchors: 0 });
    expect(apart.connected).toBe(false);
    expect(apart.groups.map(({ jurors }) => jurors)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    const tied = await assignReaders({ fit, readers: 2, load: { max: 8 } });
    expect(tied.connected).toBe(true);
    expect(tied.anchors).toHaveLength(1);
    expect(breaches({ fit, readers: 2, load: { max: 8 } }, tied.pairs, tied.anchors)).toEqual([]);
  });

  it('keeps finished reviews, and after a recusal changes as little as possible', async () => {
    const problem: AssignmentProblem = {
      fit: table(drawsFrom(3), 7, 20),
      readers: 3,
      load: { max: 20 },
      anchors: 0,
      seed: 1,
    };
    const before = await assignReaders(problem);
    const gone = before.pairs.filter(([juror]) => juror === 2).slice(0, 3);
    const keep = before.pairs.filter(([juror], at) => juror !== 2 && at % 2 === 0);
    const again = { ...problem, conflicts: gone, keep, previous: before.pairs };
    const after = await assignReaders(again);
    expect(breaches(again, after.pairs)).toEqual([]);
    const kept = after.pairs.filter((pair) => before.pairs.some((old) => old.join() === pair.join())).length;
    expect(before.pairs.length - kept).toBe(3);
  });

  it('reports progress and stops when asked', async () => {
    const stages = new Set<string>();
    await assignReaders(
      { fit: table(drawsFrom(1), 6, 20), readers: 2, anchors: 0 },
      { onProgress: ({ stage }) => stages.add(stage) },
    );
    expect([...stages]).toContain('total');
    const abort = new AbortController();
    const running = assignReaders(
      { fit: table(drawsFrom(1), 30, 300), readers: 3, anchors: 0 },
      { signal: abort.signal },
    );
    abort.abort(new Error('the officer changed her mind'));
    await expect(running).rejects.toThrow('changed her mind');
  });
});

describe('an impossible assignment', () => {
  const fit = Array.from({ length: 3 }, () => [0.5, 0.5, 0.5, 0.5]);

  it.each<[string, object, object]>([
    [
      'jury.too_few_readers',
      {
        readers: 2,
        conflicts: [
          [0, 1],
          [2, 1],
        ],
      },
      { application: 1, may_read: 1, missing: 1, conflicts: 2 },
    ],
    [
      'jury.too_few_readers',
      { readers: 2, languages: { jurors: ['fr', 'fr', ['fr', 'ar']], applications: ['fr', 'fr', 'fr', 'ar'] } },
      { application: 3, languages: 2 },
    ],
    [
      'jury.too_few_institutions',
      { readers: 2, institutions: ['a', 'a', 'a'] },
      { application: 0, institutions: 1, missing: 1 },
    ],
    [
      'jury.nobody_knows_sector',
      { readers: 2, sectors: { jurors: ['honey', null, 'honey'], applications: ['honey', 'argan', null, null] } },
      { application: 1 },
    ],
    ['jury.loads_too_small', { readers: 2, load: { max: 2 } }, { needed: 8, offered: 6, missing: 2 }],
    ['jury.loads_too_large', { readers: 2, load: { min: 3 } }, { needed: 8, asked: 9, excess: 1 }],
    ['jury.load_crossed', { readers: 2, load: { min: [0, 3, 0], max: [4, 2, 4] } }, { juror: 1, min: 3, max: 2 }],
    [
      'jury.loads_too_small_for',
      {
        readers: 2,
        load: { max: [1, 4, 4] },
        conflicts: [
          [2, 0],
          [2, 1],
        ],
      },
      { applications: [0, 1], missing: 1, raise: [[0, 1]] },
    ],
    [
      'jury.sector_loads_too_small',
      {
        readers: 2,
        load: { max: [2, 4, 4] },
        sectors: { jurors: ['argan', null, null], applications: ['argan', 'argan', 'argan', null] },
      },
      { missing: 1, raise: [[0, 1]] },
    ],
    [
      'jury.min_load_unreachable',
      {
        readers: 2,
        load: { min: [3, 0, 0] },
        conflicts: [
          [0, 0],
          [0, 1],
        ],
      },
      { excess: 1, lower: [[0, 1]] },
    ],
    ['jury.keep_in_conflict', { readers: 2, keep: [[1, 1]], conflicts: [[1, 1]] }, { juror: 1, application: 1 }],
    [
      'jury.keep_too_many',
      {
        readers: 2,
        keep: [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
      },
      { application: 0, kept: 3 },
    ],
    ['jury.fixed_over_load', { readers: 2, load: { max: [3, 4, 2] }, anchors: 3 }, { juror: 2, max: 2, fixed: 3 }],
    ['jury.malformed', { readers: 0 }, { field: 'readers' }],
    ['jury.malformed', { readers: 2, conflicts: [[3, 0]] }, { field: 'conflicts[0]' }],
  ])('is refused as %s with %j, in three languages and under a second', async (code, more, at) => {
    const began = performance.now();
    const refused = await refusalOf({ anchors: 0, ...more, fit });
    expect([refused.code, refused.at]).toMatchObject([code, at]);
    expect(refused.say.ar).toMatch(/[؀-ۿ]/);
    expect(refused.say.fr).not.toBe(refused.say.en);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('is repaired by the smallest change that the refusal names', () => {
    for (let seed = 0; seed < 40; seed++) {
      const problem = { ...invented(seed + 500, 5, 8, 2), load: { max: 3 + (seed % 2), min: seed % 3 } };
      const answer = answerOrRefusal(problem);
      if ('pairs' in answer) continue;
      const { raise = [], lower = [] } = answer.at as { raise?: Pair[]; lower?: Pair[] };
      if (raise.length + lower.length === 0) continue;
      const load = { max: problem.fit.map(() => problem.load.max), min: problem.fit.map(() => problem.load.min) };
      for (const [juror, by] of raise) load.max[juror]! += by;
      for (const [juror, by] of lower) load.min[juror]! -= by;
      const after = answerOrRefusal({ ...problem, load });
      expect('pairs' in after || after.code !== answer.code, `seed ${seed}`).toBe(true);
    }
  });

  it('names the loads to stretch when only sectors and loads together cannot be met', async () => {
    // Juror 0 alone knows argan and juror 1 honey; both are needed for four of the same institution's files.
    const refused = await refusalOf({
      fit: Array.from({ length: 4 }, () => [0.5, 0.5]),
      readers: 2,
      load: { max: [1, 1, 1, 1] },
      institutions: ['a', 'a', 'b', 'b'],
      sectors: { jurors: ['argan', 'argan', null, null], applications: ['argan', 'argan'] },
      conflicts: [
        [2, 0],
        [3, 1],
        [0, 0],
        [0, 1],
      ],
      anchors: 0,
    });
    expect(refused.code).toMatch(/^jury\.(no_assignment|sector_loads_too_small|loads_too_small_for)$/);
    expect(refused.say.en).toContain('Smallest change');
  });
});
