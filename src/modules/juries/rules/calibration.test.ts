import { describe, expect, it } from 'vitest';
import { calibrate, type Score } from './calibration.ts';
import { drawsFrom } from '../../../platform/methods/draws.ts';
import { readScores } from './scores-csv.ts';
import { isRefusal } from './refusal.ts';

/** Invented scores: P applications, each read by `readers` jurors taken in turn so that the design is connected. */
const invented = (
  seed: number,
  P: number,
  R: number,
  readers: number,
  sd: { application: number; juror: number; error: number },
) => {
  const draws = drawsFrom(seed);
  const f = Array.from({ length: P }, () => sd.application * draws.normal());
  const b = Array.from({ length: R }, () => sd.juror * draws.normal());
  const scores: Score[] = f.flatMap((effect, i) =>
    draws
      .order(R)
      .slice(0, readers)
      .map((j) => ({ application: `A${i}`, juror: `J${j}`, score: 10 + effect + b[j]! + sd.error * draws.normal() })),
  );
  return { scores, f, b };
};

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Two-way ANOVA without replication: the closed form that restricted likelihood equals on a complete table. */
const anova = (scores: readonly Score[], P: number, R: number) => {
  const grand = mean(scores.map(({ score }) => score!));
  const by = (key: 'application' | 'juror') =>
    [...Map.groupBy(scores, (one) => one[key]).values()].map((group) => mean(group.map(({ score }) => score!)));
  const rows = (R * by('application').reduce((sum, one) => sum + (one - grand) ** 2, 0)) / (P - 1);
  const columns = (P * by('juror').reduce((sum, one) => sum + (one - grand) ** 2, 0)) / (R - 1);
  const all = scores.reduce((sum, { score }) => sum + (score! - grand) ** 2, 0);
  const error = (all - rows * (P - 1) - columns * (R - 1)) / ((P - 1) * (R - 1));
  return { application: (rows - error) / R, juror: (columns - error) / P, error };
};

describe('calibration of scores', () => {
  it('gives the closed-form variances of a balanced table', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { scores } = invented(seed, 30, 6, 6, { application: 2, juror: 1, error: 1.5 });
      const expected = anova(scores, 30, 6);
      const { variances } = calibrate(scores);
      for (const term of ['application', 'juror', 'error'] as const)
        expect(variances![term]).toBeCloseTo(expected[term], 7);
    }
  });

  it('matches a table worked out by hand', () => {
    // Mean squares: rows 27, columns 12, error 0.75; so σ_f² = 13.125, σ_b² = 3.75 and σ² = 0.75.
    const rows = [
      [1, 2],
      [4, 7],
      [7, 9],
    ];
    const scores = rows.flatMap((row, i) => row.map((score, j) => ({ application: `A${i}`, juror: `J${j}`, score })));
    const expected = anova(scores, 3, 2);
    const got = calibrate(scores);
    expect(got.variances!.application).toBeCloseTo(expected.application, 8);
    expect(got.variances!.juror).toBeCloseTo(expected.juror, 8);
    expect(got.variances!.error).toBeCloseTo(expected.error, 8);
    expect(got.mean).toBeCloseTo(5, 10);
    // On a complete table the prediction is the mean shrunk by σ_f² / (σ_f² + σ²/2).
    const shrink = expected.application / (expected.application + expected.error / 2);
    expect(got.applications.map((one) => one.calibrated!)[0]).toBeCloseTo(5 + shrink * (1.5 - 5), 8);
    const severity = (expected.juror / (expected.juror + expected.error / 3)) * (4 - 5);
    expect(got.jurors[0]!.severity).toBeCloseTo(severity, 8);
  });

  it('finds the variances that made an incomplete table', () => {
    const got = Array.from(
      { length: 12 },
      (_, seed) => calibrate(invented(seed + 50, 300, 30, 3, { application: 2, juror: 1, error: 1 }).scores).variances!,
    );
    expect(mean(got.map(({ application }) => application))).toBeCloseTo(4, 0);
    expect(mean(got.map(({ juror }) => juror))).toBeGreaterThan(0.75);
    expect(mean(got.map(({ juror }) => juror))).toBeLessThan(1.25);
    expect(mean(got.map(({ error }) => error))).toBeCloseTo(1, 1);
  });

  it('finds severity, with standard errors that hold', () => {
    const { scores, b } = invented(9, 400, 20, 3, { application: 1, juror: 1.5, error: 1 });
    const { jurors } = calibrate(scores);
    const errors = jurors.map(({ id, severity, se }) => (severity! - b[Number(id.slice(1))]!) / se!);
    expect(Math.sqrt(mean(errors.map((one) => one * one)))).toBeLessThan(1.6);
    expect(errors.every((one) => Math.abs(one) < 4)).toBe(true);
  });

  it('changes nothing and says so when jurors are equally severe', () => {
    // Each juror gives 3, 4 and 5 in turn on top of the application's own level: their means are the same.
    const scores = Array.from({ length: 36 }, (_, at) => ({
      application: `A${Math.floor(at / 3)}`,
      juror: `J${at % 3}`,
      score: 3 + ((((at / 3) | 0) + at) % 3) + (((at / 3) | 0) % 4),
    }));
    const got = calibrate(scores, { places: 5 });
    expect(got.unchanged).toBe(true);
    expect(got.variances!.juror).toBe(0);
    expect(got.note!.en).toContain('unchanged');
    for (const one of got.applications) expect([one.calibrated, one.rank]).toEqual([one.raw, one.rank_raw]);
  });

  it('gives no calibrated rank in a disconnected design and names the groups', () => {
    const part = (n: number) =>
      invented(n, 10, 4, 3, { application: 1, juror: 1, error: 1 }).scores.map((one) => ({
        ...one,
        application: `${n}${one.application}`,
        juror: `${n}${one.juror}`,
      }));
    const got = calibrate([...part(1), ...part(2)]);
    expect(got.connected).toBe(false);
    expect(got.groups).toHaveLength(2);
    expect(got.groups[0]!.jurors).toEqual(['1J0', '1J1', '1J2', '1J3']);
    expect(
      got.applications.every(({ calibrated, rank, raw }) => calibrated === null && rank === null && raw !== null),
    ).toBe(true);
    expect(got.note!.fr).toContain('2 groupes');
  });

  it('does not depend on the order of lines, nor on the origin and unit of the scale', () => {
    const { scores } = invented(7, 60, 9, 3, { application: 1, juror: 1, error: 1 });
    const base = calibrate(scores, { places: 8, seed: 3 });
    const order = drawsFrom(4).order(scores.length);
    const shuffled = calibrate(
      order.map((at) => scores[at]!),
      { places: 8, seed: 3 },
    );
    const sorted = (one: typeof base) => [...one.applications].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(shuffled)).toEqual(sorted(base));
    const moved = calibrate(
      scores.map((one) => ({ ...one, score: 3 * one.score! + 20 })),
      { places: 8, seed: 3 },
    );
    moved.applications.forEach((one, at) => {
      expect(one.rank).toBe(base.applications[at]!.rank);
      expect(one.calibrated).toBeCloseTo(3 * base.applications[at]!.calibrated! + 20, 6);
      expect(one.win_probability).toBeCloseTo(base.applications[at]!.win_probability!, 2);
    });
  });

  it('gives every place away in the simulation, the same at each run of a seed', () => {
    const { scores } = invented(8, 50, 10, 3, { application: 1, juror: 1, error: 1 });
    const got = calibrate(scores, { places: 12, seed: 'x' });
    expect(got.applications.reduce((sum, one) => sum + one.win_probability!, 0)).toBeCloseTo(12, 6);
    expect(calibrate(scores, { places: 12, seed: 'x' })).toEqual(got);
    expect(calibrate(scores, { places: 12, seed: 'y' })).not.toEqual(got);
    for (const one of got.applications) expect(one.rank_low! <= one.rank_high!).toBe(true);
  });

  it('covers the true rank in most intervals', () => {
    let [inside, all] = [0, 0];
    for (let seed = 100; seed < 110; seed++) {
      const { scores, f } = invented(seed, 80, 10, 3, { application: 1, juror: 1, error: 1 });
      const sorted = [...f].sort((x, y) => y - x);
      for (const one of calibrate(scores).applications) {
        const rank = sorted.indexOf(f[Number(one.id.slice(1))]!) + 1;
        inside += rank >= one.rank_low! && rank <= one.rank_high! ? 1 : 0;
        all++;
      }
    }
    expect(inside / all).toBeGreaterThan(0.9);
  });

  it('shows ties as ties', () => {
    const rows = [
      ['A', 4],
      ['B', 4],
      ['C', 6],
      ['D', 1],
    ] as const;
    const got = calibrate(
      rows.flatMap(([application, score]) =>
        ['X', 'Y'].map((juror) => ({ application, juror, score: score + (juror === 'X' ? 1 : 0) })),
      ),
    );
    expect(got.applications.map(({ rank_raw, rank }) => [rank_raw, rank])).toEqual([
      [2, 2],
      [2, 2],
      [1, 1],
      [4, 4],
    ]);
  });

  it('takes what is degenerate: nothing, one juror, equal scores, an application nobody read', () => {
    expect(calibrate([]).applications).toEqual([]);
    const one = calibrate(
      [
        { application: 'A', juror: 'X', score: 3 },
        { application: 'B', juror: 'X', score: 5 },
      ],
      { places: 1 },
    );
    expect(one.applications.map(({ rank }) => rank)).toEqual([2, 1]);
    const equal = calibrate(
      ['A', 'B'].flatMap((application) => ['X', 'Y'].map((juror) => ({ application, juror, score: 3 }))),
      { places: 1 },
    );
    expect(equal.applications.map(({ rank }) => rank)).toEqual([1, 1]);
    const unread = calibrate([
      ...invented(1, 10, 4, 3, { application: 1, juror: 1, error: 1 }).scores,
      { application: 'N', juror: 'J1', score: null },
    ]);
    expect(unread.applications.at(-1)).toMatchObject({ id: 'N', readers: 0, raw: null, rank: null });
    expect(unread.connected).toBe(true);
  });

  it('takes 600 applications and 40 jurors in about a second', () => {
    const { scores } = invented(3, 600, 40, 4, { application: 1, juror: 1, error: 1 });
    const began = performance.now();
    calibrate(scores, { places: 30 });
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('scores in CSV', () => {
  it('reads quoted fields, empty scores, and any order of columns', () => {
    expect(readScores('\uFEFFjuror,score,application\r\n"Amal, B",4.5,"a ""1"""\r\nX,,b\r\n')).toEqual([
      { application: 'a "1"', juror: 'Amal, B', score: 4.5 },
      { application: 'b', juror: 'X', score: null },
    ]);
  });

  it.each([
    ['application,juror\nA,X', 1],
    ['application,juror,score\nA,X,1\nA,X,2', 3],
    ['application,juror,score\nA,X,"4,5"', 2],
    ['application,juror,score\nA,"X\nY",3\nB,,1', 4],
    ['application,juror,score\nA,X,3,4', 2],
    ['application,juror,score\nA,X,3\n"B,X,3', 3],
  ])('refuses %j by its line', (text, line) => {
    const got = readScores(text);
    expect(isRefusal(got) && got.at).toEqual({ line });
  });
});
