// Longer than our files are: one short function for each step that is recomputed.
import { canonical } from '../../platform/journal/chain.ts';
import type { Json } from '../../platform/journal/fact.ts';
import { calibrate, type Calibration } from './rules/calibration.ts';
import { figuresOf } from './rules/calibration-result.ts';
import { firstDifference, type Difference } from './rules/difference.ts';
import { afterFact, type Recorded } from './rules/fold-panel.ts';
import { isAdopted, outOfTheRoom, type Votes } from './rules/deliberation.ts';
import type { PanelFacts } from './rules/panel-facts.ts';
import { assignmentProblemOf, type PanelProblem } from './rules/panel-problem.ts';
import { scoresOf, weighed } from './rules/panel-scores.ts';
import { finalProblemOf, selectionProblemOf } from './rules/panel-selection.ts';
import { JuryRefused } from './rules/refusal.ts';
import { scoreOf } from './rules/rubric.ts';
import type { Laureate, Selection, SelectionProblem } from './rules/selection-problem.ts';
import { breaches } from './rules/verify-assignment.ts';
import { afterWithdrawal } from './rules/withdrawal.ts';
import { assignReaders } from './solver/assign-readers.ts';
import { selectLaureates } from './solver/select-laureates.ts';
import type { AssignmentResult } from './tables.ts';

export type { Recorded } from './rules/fold-panel.ts';

/** Something that was recomputed from what was recorded before it. */
export interface ReplayStep {
  /** Position of the fact among those given, from 0. */
  at: number;
  fact: string;
  /** What of it: its score, the problem, the result. */
  what: 'score' | 'problem' | 'result' | 'rules' | 'decision' | 'laureate';
  same: boolean;
  difference: Difference | null;
}

export interface Replay {
  steps: ReplayStep[];
  /** The first of all differences; null when everything came out the same, byte for byte. */
  difference: (Difference & { at: number; fact: string }) | null;
}

interface Walk {
  panel: PanelFacts;
  calibration: Calibration | null;
  final: { problem: SelectionProblem; result: Selection } | null;
  gone: string[];
  /** Who the rules call up after the last withdrawal. */
  up: Laureate | null;
}

type Check = Omit<ReplayStep, 'at' | 'fact'>;
type Payload<Of> = Of & Recorded['payload'];

/** As JSON says it, which is how it was written down. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null)) as Json;

const compare = (what: Check['what'], recorded: unknown, recomputed: unknown): Check => {
  const [before, now] = [plain(recorded), plain(recomputed)];
  if (canonical(before) === canonical(now)) return { what, same: true, difference: null };
  return { what, same: false, difference: firstDifference(before, now) };
};

/** A refusal of a method stands for its answer, so that a journal whose problem cannot be solved is a difference. */
const orRefusal = async (answer: Promise<unknown>): Promise<unknown> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof JuryRefused) return { refused: error.code };
    throw error;
  }
};

/** The optimum is solved again; what ran out of time cannot be, and is held against every hard rule instead. */
const checkAssignment = async (
  { panel }: Walk,
  payload: Payload<Omit<PanelProblem, 'labels'> & { result: AssignmentResult }>,
): Promise<Check[]> => {
  const { jurors, entries, result } = payload;
  // Labels and sentences were once written beside the figures; nothing is computed from them.
  const { names: _names, ...problem } = payload.problem;
  const { labels: _labels, ...again } = assignmentProblemOf(panel);
  const asked = compare('problem', { jurors, entries, problem }, again);
  if (!asked.same) return [asked];
  if (result.gap !== 0) return [asked, compare('rules', [], breaches(problem, result.pairs, result.anchors))];
  const solved = await orRefusal(assignReaders(problem).then(({ seconds: _clock, ...answer }) => answer));
  return [asked, compare('result', result, solved)];
};

const checkReading = (
  { panel }: Walk,
  {
    levels,
    score,
    juror,
    entry,
  }: Payload<{ levels: Record<string, number>; score: number; juror: string; entry: string }>,
): Check[] => {
  const given = panel.readings.some((one) => one.juror === juror && one.entry === entry && one.levels === null);
  return [compare('score', { score, given: true }, { score: scoreOf(weighed(panel.weights), levels), given })];
};

const checkCalibration = (
  { panel }: Walk,
  { places, seed, result }: Payload<{ places: number; seed: number; result: Calibration }>,
): Check[] => {
  const again = { places: panel.constraints.places, seed: panel.seed };
  return [
    compare(
      'result',
      { places, seed, result: figuresOf(result) },
      { ...again, result: figuresOf(calibrate(scoresOf(panel), again)) },
    ),
  ];
};

const checkSelection = async (
  recomputed: SelectionProblem | null,
  { problem, result }: Payload<{ problem: SelectionProblem; result: Selection }>,
): Promise<Check[]> => {
  const asked = compare('problem', problem, recomputed);
  if (!asked.same || !recomputed) return [asked];
  return [asked, compare('result', result, await orRefusal(selectLaureates(recomputed)))];
};

const checkDecision = (
  { panel }: Walk,
  present: readonly string[],
  { entry, votes, recused, adopted }: Payload<{ entry: string; votes: Votes; recused: string[]; adopted: boolean }>,
): Check[] => [
  compare(
    'decision',
    { recused, adopted },
    { recused: outOfTheRoom(present, panel.conflicts, entry), adopted: isAdopted(votes) },
  ),
];

const checksOf = async (walk: Walk, present: readonly string[], { fact, payload }: Recorded): Promise<Check[]> => {
  const { panel, calibration } = walk;
  // Written by this room's verbs; what was altered since is what the checks are for.
  const p = payload as never;
  switch (fact) {
    case 'juries.assignment_adopted':
      return checkAssignment(walk, p);
    case 'juries.reading_finished':
      return checkReading(walk, p);
    case 'juries.calibrated':
      return checkCalibration(walk, p);
    case 'juries.selection_proposed':
      return checkSelection(calibration && selectionProblemOf(panel, calibration), p);
    case 'juries.decision_taken':
      return checkDecision(walk, present, p);
    case 'juries.minutes_closed':
      return checkSelection(calibration && finalProblemOf(panel, calibration), p);
    case 'juries.waiting_moved_up':
      return [compare('laureate', payload['laureate'], walk.up)];
    default:
      return [];
  }
};

/** What later steps stand on is what was recorded: each step is judged alone, and the first difference is the cause. */
const walkOn = (walk: Walk, one: Recorded): Walk => {
  const { fact, payload } = one;
  const panel = afterFact(walk.panel, one) ?? walk.panel;
  if (fact === 'juries.calibrated') return { ...walk, panel, calibration: payload['result'] as Calibration };
  if (fact === 'juries.minutes_closed') return { ...walk, panel, final: payload as unknown as Walk['final'] };
  if (fact !== 'juries.entry_withdrawn') return { ...walk, panel };
  const entry = String(payload['entry']);
  const gone = [...walk.gone, entry];
  if (!walk.final) return { ...walk, panel, gone };
  const { result, up } = afterWithdrawal(walk.final.problem, walk.final.result, entry, walk.gone);
  return { ...walk, panel, gone, up, final: { ...walk.final, result } };
};

/**
 * Recomputes a panel from its published journal alone (METHODS §3): each assignment, the score of each reading, the
 * calibration, the selection, what the decisions made of it, who moved up. Facts of other rooms are passed over.
 * @param entries in the order of the journal, of one panel.
 */
export const replayPanel = async (entries: Iterable<Recorded>): Promise<Replay> => {
  const steps: ReplayStep[] = [];
  let walk: Walk | null = null;
  let present: string[] = [];
  let at = -1;
  for (const one of entries) {
    at += 1;
    if (!one.fact.startsWith('juries.')) continue;
    if (one.fact === 'juries.deliberation_opened') present = one.payload['present'] as string[];
    if (!walk) {
      const panel = afterFact(null, one);
      if (panel) walk = { panel, calibration: null, final: null, gone: [], up: null };
      continue;
    }
    if (one.about !== walk.panel.id) continue;
    for (const check of await checksOf(walk, present, one)) steps.push({ at, fact: one.fact, ...check });
    walk = walkOn(walk, one);
  }
  const first = steps.find(({ same }) => !same);
  return { steps, difference: first ? { at: first.at, fact: first.fact, ...first.difference! } : null };
};
