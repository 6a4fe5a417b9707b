import type { Selection, SelectionProblem } from '../rules/selection-problem.ts';
import { inWorker } from './in-worker.ts';

/** Laureates under places, envelopes and quotas (METHODS §3), exactly, in a thread of its own. Rejects with JuryRefused. */
export const selectLaureates = (problem: SelectionProblem, signal?: AbortSignal): Promise<Selection> =>
  inWorker<Selection>({ method: 'select', input: problem }, undefined, signal);
