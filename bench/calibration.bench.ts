// Calibration on real scores beside the plain mean and the z-score: how much of the truth each recovers. The truth is the
// mean of nine judges; each entry is shown to three of them by a connected random plan, and severity is added.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibrate, type Score } from '../src/modules/juries/rules/calibration.ts';
import { groupsOf } from '../src/modules/juries/rules/connectivity.ts';
import { drawsFrom, type Draws } from '../src/platform/methods/draws.ts';

const FILE = join(process.env['TWIZA_BENCH_DATA'] ?? join(process.cwd(), '..', 'shared', 'data'), 'panel-scores.csv');
const SEEDS = 25;
const READERS = 3;

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const deviation = (values: readonly number[]): number => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((one) => (one - centre) ** 2)));
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Kendall's τ-b, which allows for ties (Kendall 1945). */
const tau = (x: readonly number[], y: readonly number[]): number => {
  let [agree, tiedX, tiedY, pairs] = [0, 0, 0, 0];
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [Math.sign(x[i]! - x[j]!), Math.sign(y[i]! - y[j]!)];
      agree += a * b;
      tiedX += a === 0 ? 1 : 0;
      tiedY += b === 0 ? 1 : 0;
      pairs++;
    }
  return agree / Math.sqrt((pairs - tiedX) * (pairs - tiedY));
};

const top = (values: readonly number[], count: number): Set<number> =>
  new Set(
    values
      .map((_, at) => at)
      .sort((a, b) => values[b]! - values[a]! || a - b)
      .slice(0, count),
  );

const overlap = (x: readonly number[], y: readonly number[], count: number): number => {
  const best = top(y, count);
  return [...top(x, count)].filter((one) => best.has(one)).length / count;
};

type Estimate = (scores: readonly Score[], entries: readonly string[]) => number[];

const byEntry = (scores: readonly Score[], entries: readonly string[], value: (score: Score) => number): number[] => {
  const groups = Map.groupBy(scores, ({ application }) => application);
  return entries.map((entry) => mean(groups.get(entry)!.map(value)));
};

const plain: Estimate = (scores, entries) => byEntry(scores, entries, ({ score }) => score!);

const standardised: Estimate = (scores, entries) => {
  const own = new Map(
    [...Map.groupBy(scores, ({ juror }) => juror)].map(([juror, all]) => {
      const values = all.map(({ score }) => score!);
      return [juror, { centre: mean(values), spread: deviation(values) || 1 }];
    }),
  );
  return byEntry(scores, entries, ({ juror, score }) => (score! - own.get(juror)!.centre) / own.get(juror)!.spread);
};

const model: Estimate = (scores, entries) => {
  const found = new Map(
    calibrate(scores, { places: Math.ceil(entries.length / 4) }).applications.map((one) => [one.id, one.calibrated!]),
  );
  return entries.map((entry) => found.get(entry)!);
};

/** Each entry to `READERS` judges, loads even, drawn again until the plan is connected. */
const plan = (draws: Draws, entries: number, judges: number): [number, number][] => {
  for (;;) {
    const load = new Int32Array(judges);
    const pairs: [number, number][] = [];
    for (const entry of draws.order(entries)) {
      const order = draws.order(judges).sort((a, b) => load[a]! - load[b]!);
      for (const judge of order.slice(0, READERS)) {
        pairs.push([judge, entry]);
        load[judge]! += 1;
      }
    }
    if (groupsOf(pairs).length === 1) return pairs;
  }
};

interface Panel {
  entries: string[];
  judges: string[];
  /** entries × judges */
  scores: number[][];
  truth: number[];
}

const readPanels = (): Panel[] => {
  const lines = readFileSync(FILE, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
  return [...Map.groupBy(lines, ([panel]) => panel).values()].map((own) => {
    const entries = [...new Set(own.map((line) => line[1]!))];
    const judges = [...new Set(own.map((line) => line[2]!))];
    const at = new Map(own.map((line) => [`${line[1]}/${line[2]}`, Number(line[3])]));
    const scores = entries.map((entry) => judges.map((judge) => at.get(`${entry}/${judge}`)!));
    return { entries, judges, scores, truth: scores.map(mean) };
  });
};

const METHODS: [string, Estimate][] = [
  ['plain mean', plain],
  ['z-score', standardised],
  ['calibrated', model],
];

const shownTo = (panel: Panel, draws: Draws, severity: number): Score[] => {
  const sd = deviation(panel.truth);
  const shift = panel.judges.map(() => severity * sd * draws.normal());
  return plan(draws, panel.entries.length, panel.judges.length).map(([judge, entry]) => ({
    application: panel.entries[entry]!,
    juror: panel.judges[judge]!,
    score: panel.scores[entry]![judge]! + shift[judge]!,
  }));
};

const onRealScores = (): void => {
  const panels = readPanels();
  console.log(
    `real scores: ${panels.length} panels, ${READERS} of ${panels[0]!.judges.length} judges per entry, ${SEEDS} plans each; truth = mean of all judges`,
  );
  console.log('severity (× sd)  method        Kendall τ-b   top-quarter overlap   judge variance put at 0');
  for (const severity of [0, 0.5, 1, 2]) {
    const results = METHODS.map(() => ({ tau: [] as number[], overlap: [] as number[] }));
    let zero = 0;
    for (const [p, panel] of panels.entries())
      for (let seed = 0; seed < SEEDS; seed++) {
        const scores = shownTo(panel, drawsFrom(`${p}/${seed}`), severity);
        METHODS.forEach(([, estimate], m) => {
          const values = estimate(scores, panel.entries);
          results[m]!.tau.push(tau(values, panel.truth));
          results[m]!.overlap.push(overlap(values, panel.truth, Math.ceil(panel.entries.length / 4)));
        });
        if (calibrate(scores).unchanged) zero++;
      }
    METHODS.forEach(([name], m) =>
      console.log(
        `${String(severity).padEnd(17)}${name.padEnd(14)}${mean(results[m]!.tau).toFixed(3).padEnd(14)}${mean(results[m]!.overlap).toFixed(3).padEnd(22)}` +
          (name === 'calibrated' ? `${zero} of ${panels.length * SEEDS}` : ''),
      ),
    );
  }
};

const onSize = (applications: number, jurors: number, readers: number): void => {
  const draws = drawsFrom('size');
  const severity = Array.from({ length: jurors }, () => draws.normal());
  const scores = Array.from({ length: applications }, (_, i) => {
    const own = draws.normal();
    return draws
      .order(jurors)
      .slice(0, readers)
      .map((j) => ({ application: `A${i}`, juror: `J${j}`, score: own + severity[j]! + draws.normal() }));
  }).flat();
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    const began = performance.now();
    calibrate(scores, { places: 30 });
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - began, cpu: (user + system) / 1000 };
  });
  console.log(
    `${applications} × ${jurors}, ${readers} readers: median ${median(times.map(({ wall }) => wall)).toFixed(0)} ms (processor ${median(times.map(({ cpu }) => cpu)).toFixed(0)} ms)`,
  );
};

if (existsSync(FILE)) onRealScores();
else console.log(`skipped: the real scores are not at ${FILE} (set TWIZA_BENCH_DATA)`);
onSize(390, 16, 3);
onSize(600, 40, 5);
