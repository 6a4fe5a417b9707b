// Longer than our files are: the stages of one solve share its clock, its progress and its standing.
import type { Highs } from 'highs';
import { chooseAnchors, repairingAnchors } from '../rules/anchors.ts';
import { assignmentModel, FIT_TOLERANCE, type Aim, type AssignmentModel } from '../rules/assignment-model.ts';
import type { Assignment, Pair, Settled } from '../rules/assignment-problem.ts';
import { groupsOf } from '../rules/connectivity.ts';
import { floorBeyond, measure } from '../rules/measure-assignment.ts';
import { JuryRefused, refusal } from '../rules/refusal.ts';
import { reachableFloors } from '../rules/reachable-floors.ts';
import { bestCase, standing, type Standing } from '../rules/standing.ts';
import { whyImpossible } from '../rules/why-impossible.ts';
import { loadsToStretch } from '../rules/why-loads-fail.ts';
import { solveMip, type MipAnswer } from './mip.ts';

/** What a page can show while the jury is assigned. */
export interface AssignmentProgress {
  stage: 'retain' | 'floor' | 'total' | 'repair';
  /** Best value found at this stage, null while there is none, and the proven bound. */
  found: number | null;
  bound: number;
  seconds: number;
}

interface Run {
  highs: Highs;
  settled: Settled;
  /** Seconds since the start, and the most there may be. */
  elapsed: () => number;
  onProgress: (progress: AssignmentProgress) => void;
}

interface Solved {
  answer: MipAnswer;
  built: AssignmentModel;
}

const MOST_REPAIRS = 5;

const solve = (run: Run, stand: Standing, aim: Aim, share: number): Solved => {
  const built = assignmentModel(run.settled, stand, aim);
  const seconds = (run.settled.seconds - run.elapsed()) * share;
  const stage = aim.aim === 'stretch' ? 'repair' : aim.aim;
  run.onProgress({ stage, found: null, bound: Infinity, seconds: run.elapsed() });
  const answer = solveMip(run.highs, built.model, {
    seconds,
    gap: aim.aim === 'retain' || aim.aim === 'stretch' ? 0.5 : FIT_TOLERANCE,
    onProgress: ({ found, bound }) => run.onProgress({ stage, found, bound, seconds: run.elapsed() }),
  });
  return { answer, built };
};

const chosen = ({ answer, built }: Solved, stand: Standing): Pair[] => [
  ...stand.fixed,
  ...built.pairs.filter((_, column) => answer.x![column]! > 0.5),
];

const outOfTime = (seconds: number): JuryRefused =>
  new JuryRefused(
    refusal(
      'jury.out_of_time',
      { seconds },
      {
        fr: `Aucune répartition n’a été trouvée en ${seconds} secondes. Augmenter « seconds » ou desserrer les charges.`,
        ar: `لم يُعثر على أي توزيع خلال ${seconds} ثانية. يرجى رفع «seconds» أو توسيع حدود الحمولة.`,
        en: `No assignment was found in ${seconds} seconds. Raise "seconds" or loosen the loads.`,
      },
    ),
  );

/** Only sectors crossed with loads come here: the quick diagnosis has answered everything else. */
const refuseStretched = (run: Run, stand: Standing): never => {
  const { answer, built } = solve(run, stand, { aim: 'stretch' }, 1);
  if (!answer.x) throw outOfTime(run.settled.seconds);
  const taken = (columns: number[]) =>
    columns.flatMap((column, j): [number, number][] => {
      const amount = Math.round(answer.x![column]!);
      return amount > 0 ? [[j, amount]] : [];
    });
  throw new JuryRefused(loadsToStretch(run.settled, taken(built.over), taken(built.under)));
};

interface Optimum {
  pairs: Pair[];
  bound: number;
  floorGap: number;
}

type Failed = 'infeasible' | 'stopped';

const largestTotal = (
  run: Run,
  stand: Standing,
  floor: number | null,
  retain: number | null,
  share = 1,
): Optimum | Failed => {
  const solved = solve(run, stand, { aim: 'total', floor, retain }, share);
  if (!solved.answer.x) return solved.answer.status === 'infeasible' ? 'infeasible' : 'stopped';
  const settledFit = stand.fixed.reduce((sum, [j, i]) => sum + run.settled.fit[j]![i]!, 0);
  return { pairs: chosen(solved, stand), bound: solved.answer.bound + settledFit, floorGap: 0 };
};

interface Climb {
  /** The highest floor reached, and the largest total with it. */
  best: Optimum;
  floor: number;
  /** No floor above this one is possible. */
  ceiling: number;
}

/** The floor to try next: the middle of those listed, or of the interval, and at last just above what is reached. */
const nextFloor = (values: readonly number[] | null, { floor, ceiling }: Climb): number => {
  if (values) return values[(values.length - 1) >> 1]!;
  return ceiling - floor < 1e-6 ? floor + 2 * FIT_TOLERANCE : (floor + ceiling) / 2;
};

/**
 * The highest floor from `from` upwards, by bisection over the floors that can occur. Each model maximises the total
 * with the floor given (its relaxation solves ten times faster than one that maximises the floor), so the last one
 * that could be met is the answer to both aims. Ends proved, or out of time with ceiling > floor.
 */
const climb = (run: Run, stand: Standing, from: Climb, retain: number | null): Climb => {
  let at = from;
  let values = reachableFloors(run.settled, stand, at.floor, at.ceiling, FIT_TOLERANCE);
  while (values ? values.length > 0 : at.ceiling > at.floor) {
    const tried = nextFloor(values, at);
    const best = largestTotal(run, stand, tried, retain, 0.5);
    if (best === 'stopped') return at;
    if (best === 'infeasible') {
      values &&= values.filter((value) => value < tried);
      at = { ...at, ceiling: tried - at.floor < 1e-6 ? at.floor : tried };
    } else {
      const floor = Math.max(tried, floorBeyond(run.settled.fit, best.pairs, stand.anchors));
      values &&= values.filter((value) => value > floor + FIT_TOLERANCE);
      at = { ...at, best, floor };
    }
    run.onProgress({ stage: 'floor', found: at.floor, bound: at.ceiling, seconds: run.elapsed() });
  }
  return { ...at, ceiling: at.floor };
};

/**
 * Lexicographic: the highest floor, then the largest total with it. No floor can exceed what the application hardest to
 * serve would get if loads did not count; that floor is tried first, and when it holds one model settles both aims.
 */
const fairest = (run: Run, stand: Standing, retain: number | null): Optimum | Failed => {
  const { settled } = run;
  const ordinary = stand.need.map((_, i) => i).filter((i) => !stand.anchors.includes(i));
  const ceiling = Math.min(...ordinary.map((i) => bestCase(settled, stand, i) ?? 0));
  const atCeiling = largestTotal(run, stand, ceiling === Infinity ? null : ceiling, retain, 0.4);
  if (typeof atCeiling === 'object' || ceiling === Infinity) return atCeiling;
  const any = largestTotal(run, stand, null, retain, 0.5);
  if (typeof any === 'string') return any;
  const from = { best: any, floor: floorBeyond(settled.fit, any.pairs, stand.anchors), ceiling };
  const { best, floor, ceiling: proven } = climb(run, stand, from, retain);
  return { ...best, floorGap: (proven - floor) / Math.max(floor, FIT_TOLERANCE) };
};

const optimumOf = (run: Run, stand: Standing): Optimum => {
  let retain: number | null = null;
  if (run.settled.previous) {
    const { answer } = solve(run, stand, { aim: 'retain' }, 0.4);
    if (answer.status === 'infeasible') refuseStretched(run, stand);
    if (answer.x) retain = Math.round(answer.objective);
  }
  const found = run.settled.objective === 'fair' ? fairest(run, stand, retain) : largestTotal(run, stand, null, retain);
  if (found === 'stopped') throw outOfTime(run.settled.seconds);
  return found === 'infeasible' ? refuseStretched(run, stand) : found;
};

const answerOf = (run: Run, stand: Standing, { pairs, bound, floorGap }: Optimum): Assignment => {
  const measured = measure(run.settled.fit, pairs);
  const proven = Number.isFinite(bound)
    ? Math.max(bound, measured.total)
    : run.settled.fit.flat().reduce((sum, fit) => sum + fit, 0);
  const totalGap = (proven - measured.total) / Math.max(measured.total, FIT_TOLERANCE);
  const gap = Math.max(totalGap > FIT_TOLERANCE ? totalGap : 0, floorGap);
  const groups = groupsOf(measured.pairs);
  return {
    ...measured,
    bound: gap === 0 ? measured.total : proven,
    gap,
    connected: groups.length <= 1,
    groups,
    anchors: stand.anchors,
    seconds: run.elapsed(),
  };
};

/** Ties groups together by one more anchor file, the first that loads allow; null when none does. */
const repaired = (run: Run, anchors: readonly number[], apart: Assignment): Assignment | null => {
  for (const application of repairingAnchors(run.settled, anchors, apart.groups).slice(0, MOST_REPAIRS)) {
    const stand = standing(run.settled, [...anchors, application]);
    if (whyImpossible(run.settled, stand)) continue;
    run.onProgress({ stage: 'repair', found: null, bound: Infinity, seconds: run.elapsed() });
    return answerOf(run, stand, optimumOf(run, stand));
  }
  return null;
};

/** The whole of METHODS §1 on a settled problem: diagnosis, optimum, connection. Throws JuryRefused. */
export const solveAssignment = (
  highs: Highs,
  settled: Settled,
  onProgress: (progress: AssignmentProgress) => void,
): Assignment => {
  const began = performance.now();
  const run: Run = { highs, settled, onProgress, elapsed: () => (performance.now() - began) / 1000 };
  const stand = standing(settled, chooseAnchors(settled));
  const reason = whyImpossible(settled, stand);
  if (reason) throw new JuryRefused(reason);
  let answer = answerOf(run, stand, optimumOf(run, stand));
  for (let more = 0; !answer.connected && settled.repair && more < MOST_REPAIRS; more++) {
    const better = repaired(run, answer.anchors, answer);
    if (!better) break;
    answer = better;
  }
  return answer;
};
