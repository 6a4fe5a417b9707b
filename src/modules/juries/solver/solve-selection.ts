import type { Highs } from 'highs';
import { JuryRefused } from '../rules/refusal.ts';
import { selectionModel, type SelectionModel } from '../rules/selection-model.ts';
import { selectionOf } from '../rules/selection.ts';
import { settleRanking, type Selection, type SelectionProblem } from '../rules/selection-problem.ts';
import { quotasToLower, whyNoSelection } from '../rules/why-no-selection.ts';
import { solveMip } from './mip.ts';

const SECONDS = 60;

/** Place in the ranking → envelope, or null when the model cannot be met. */
const solved = (highs: Highs, { model, columns }: SelectionModel): Map<number, number> | null => {
  const { x } = solveMip(highs, model, { seconds: SECONDS, gap: 0.5 });
  return x && new Map(columns.filter((_, column) => x[column]! > 0.5));
};

const refuse = (highs: Highs, problem: SelectionProblem): never => {
  const { order } = settleRanking(problem);
  const { model, shortfalls } = selectionModel(
    problem,
    order,
    { inside: new Set(), outside: new Set(), count: null },
    () => 0,
    true,
  );
  const { x } = solveMip(highs, model, { seconds: SECONDS, gap: 0.5 });
  const lower = shortfalls.flatMap((column, q) =>
    x && x[column]! > 0.5 ? [[problem.quotas![q]!, Math.round(x[column]!)] as const] : [],
  );
  throw new JuryRefused(quotasToLower(lower.map(([quota, by]) => [quota, by])));
};

/**
 * Fills as many places as rules and money allow, then goes down the ranking: an application is in if and only if the
 * places can still all be filled with it and those before it (lexicographic optimum). So a better-ranked application
 * never gives way unless a rule asks for it, and no scale of scores is needed. Throws JuryRefused.
 */
export const solveSelection = (highs: Highs, problem: SelectionProblem): Selection => {
  const reason = whyNoSelection(problem);
  if (reason) throw new JuryRefused(reason);
  const { order } = settleRanking(problem);
  const [inside, outside] = [new Set<number>(), new Set<number>()];
  const most = solved(
    highs,
    selectionModel(problem, order, { inside, outside, count: null }, () => 1),
  );
  if (!most) return refuse(highs, problem);
  const count = most.size;
  const build = (more: readonly number[]) =>
    selectionModel(
      problem,
      order,
      { inside: new Set([...inside, ...more]), outside, count },
      (at) => order.length - at,
    );
  let present = solved(highs, build([])) ?? most;
  for (let at = 0; at < order.length && inside.size < count; at++) {
    const better = present.has(at) ? present : solved(highs, build([at]));
    if (better) inside.add(at);
    else outside.add(at);
    present = better ?? present;
  }
  order.forEach((_, at) => inside.has(at) || outside.add(at));
  // Who pays: the first envelopes for the best ranks.
  const paid = solved(
    highs,
    selectionModel(problem, order, { inside, outside, count }, (at, e) => -e * (order.length - at)),
  );
  return selectionOf(problem, paid ?? present);
};
