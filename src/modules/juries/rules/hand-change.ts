import type { Pair } from './assignment-problem.ts';
import type { PanelProblem } from './panel-problem.ts';

export type HandRefusal =
  | 'hand_conflict'
  | 'hand_reads_already'
  | 'hand_language'
  | 'hand_institution'
  | 'hand_sector'
  | 'hand_too_many'
  | 'hand_too_few'
  | 'hand_anchor'
  | 'hand_nobody';

const listOf = (value: unknown): unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

const has = (pairs: readonly Pair[], [j, i]: Pair): boolean => pairs.some((pair) => pair[0] === j && pair[1] === i);

const loadOf = (limit: number | readonly number[] | undefined, juror: number, otherwise: number): number =>
  typeof limit === 'number' ? limit : (limit?.[juror] ?? otherwise);

/** The hard constraint that giving an application of `from` to `to` would break, or null. `pairs` are all readings. */
export const reasonNotToMove = (
  { problem, entries }: PanelProblem,
  pairs: readonly Pair[],
  { from, to, application, anchors }: { from: number; to: number; application: number; anchors: readonly number[] },
): HandRefusal | null => {
  const { load, institutions, languages, sectors } = problem;
  if (to < 0 || application < 0) return 'hand_nobody';
  if (anchors.includes(application)) return 'hand_anchor';
  if (has(pairs, [to, application])) return 'hand_reads_already';
  if (has(problem.conflicts ?? [], [to, application])) return 'hand_conflict';
  const known = listOf(languages?.jurors[to]);
  if (!listOf(languages?.applications[application]).every((one) => known.includes(one))) return 'hand_language';
  const others = pairs.filter(([j, i]) => i === application && j !== from).map(([j]) => j);
  const house = institutions?.[to] ?? null;
  if (house !== null && others.some((j) => institutions?.[j] === house)) return 'hand_institution';
  const asked = listOf(sectors?.applications[application]);
  const knows = (j: number) => listOf(sectors?.jurors[j]).some((one) => asked.includes(one));
  if (asked.length > 0 && ![...others, to].some(knows)) return 'hand_sector';
  const count = (juror: number) => pairs.filter(([j]) => j === juror).length;
  if (count(to) + 1 > loadOf(load?.max, to, entries.length)) return 'hand_too_many';
  return from >= 0 && count(from) - 1 < loadOf(load?.min, from, 0) ? 'hand_too_few' : null;
};
