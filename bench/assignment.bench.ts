// Assignment of readers at the sizes of real editions, beside the solver's bound and an independent minimum-cost flow.
import { minCostFlow } from 'min-cost-flow';
import type { AssignmentProblem, Pair } from '../src/modules/juries/rules/assignment-problem.ts';
import { drawsFrom } from '../src/platform/methods/draws.ts';
import { breaches } from '../src/modules/juries/rules/verify-assignment.ts';
import { assignReaders } from '../src/modules/juries/solver/assign-readers.ts';

const RUNS = 3;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Fit from sectors, regions and an own part, in hundredths; 5 % of conflicts; jurors know two of eight sectors. */
const edition = (applications: number, jurors: number): AssignmentProblem => {
  const draws = drawsFrom(`${applications}×${jurors}`);
  const below = (n: number) => Math.floor(draws.uniform() * n);
  const asked = Array.from({ length: applications }, () => ({ sector: below(8), region: below(12) }));
  const known = Array.from({ length: jurors }, (_, j) => ({
    sectors: [j % 8, (j + 1 + below(7)) % 8],
    region: below(12),
  }));
  const fit = known.map(({ sectors, region }) =>
    asked.map(
      (one) =>
        Math.round((sectors.includes(one.sector) ? 50 : 0) + (region === one.region ? 20 : 0) + 30 * draws.uniform()) /
        100,
    ),
  );
  const conflicts = fit.flatMap((row, j) => row.flatMap((_, i): Pair[] => (draws.uniform() < 0.05 ? [[j, i]] : [])));
  const even = (applications * 3) / jurors;
  return {
    fit,
    readers: 3,
    load: { min: Math.floor(even) - 3, max: Math.ceil(even) + 3 },
    conflicts,
    anchors: 0,
    seed: 1,
  };
};

const sided = (problem: AssignmentProblem): AssignmentProblem => {
  const draws = drawsFrom('sides');
  const jurors = problem.fit.map((_, j) => j);
  const applications = problem.fit[0]!.map((_, i) => i);
  const max = (problem.load!.max as number) + 6;
  return {
    ...problem,
    load: { ...problem.load, max },
    anchors: 4,
    institutions: jurors.map((j) => (j % 2 ? `institution ${j % 6}` : null)),
    sectors: {
      jurors: jurors.map((j) => [j % 8, (j + 3) % 8]),
      applications: applications.map(() => Math.floor(draws.uniform() * 8)),
    },
    languages: {
      jurors: jurors.map((j) => (j % 5 ? ['fr', 'ar'] : ['fr'])),
      applications: applications.map(() => (draws.uniform() < 0.4 ? 'ar' : 'fr')),
    },
  };
};

/** Largest total by successive shortest paths; it knows no minimum loads, so it is compared without them. */
const independentTotal = ({ fit, readers, load, conflicts }: AssignmentProblem): number => {
  const away = new Set(conflicts!.map((pair) => pair.join()));
  const [jurors, applications] = [fit.length, fit[0]!.length];
  const edges = [
    ...fit[0]!.map((_, i) => ({ from: 'SOURCE', to: `a${i}`, capacity: readers, cost: 0 })),
    ...fit.flatMap((row, j) =>
      row.flatMap((one, i) =>
        away.has(`${j},${i}`) ? [] : [{ from: `a${i}`, to: `j${j}`, capacity: 1, cost: -Math.round(one * 100) }],
      ),
    ),
    ...Array.from({ length: jurors }, (_, j) => ({
      from: `j${j}`,
      to: 'SINK',
      capacity: load!.max as number,
      cost: 0,
    })),
  ];
  return (
    minCostFlow(edges, { desiredFlow: applications * readers }).reduce((sum, edge) => sum - edge.flow * edge.cost, 0) /
    100
  );
};

const measured = async (name: string, problem: AssignmentProblem): Promise<number> => {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    const began = performance.now();
    const answer = await assignReaders(problem);
    const { user, system } = process.cpuUsage(before);
    runs.push({ answer, wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 });
  }
  const { answer } = runs[0]!;
  const same = runs.every((run) => JSON.stringify(run.answer.pairs) === JSON.stringify(answer.pairs));
  const broken = breaches(problem, answer.pairs, answer.anchors).length;
  console.log(
    `${name}: median ${median(runs.map(({ wall }) => wall)).toFixed(2)} s (processor ${median(runs.map(({ cpu }) => cpu)).toFixed(2)} s), ` +
      `floor ${answer.floor.toFixed(2)}, total ${answer.total.toFixed(2)}, bound ${answer.bound.toFixed(2)}, gap ${answer.gap}, ` +
      `connected ${answer.connected}, broken rules ${broken}, same pairs each run ${same}, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  return answer.total;
};

for (const [applications, jurors] of [
  [390, 16],
  [520, 40],
] as const) {
  const size = `${applications} × ${jurors}`;
  const problem = edition(applications, jurors);
  const fair = await measured(`${size}, fair`, problem);
  const total = await measured(`${size}, total`, { ...problem, objective: 'total' });
  console.log(`${size}: the fair floor costs ${(Math.max(0, 1 - fair / total) * 100).toFixed(3)} % of the total`);
  await measured(`${size}, fair, institutions, sectors, languages, 4 anchors`, sided(problem));
  const free = { ...problem, load: { max: problem.load!.max! }, objective: 'total' as const };
  const ours = await measured(`${size}, total without minimum loads`, free);
  const began = performance.now();
  const flow = independentTotal(problem);
  const took = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${size}: an independent minimum-cost flow gives ${flow.toFixed(2)} in ${took} s, ours ${ours.toFixed(2)}`,
  );
}
