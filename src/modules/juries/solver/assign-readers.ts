import type { Assignment, AssignmentProblem } from '../rules/assignment-problem.ts';
import { settle } from '../rules/read-assignment.ts';
import { isRefusal, JuryRefused } from '../rules/refusal.ts';
import { inWorker } from './in-worker.ts';
import type { AssignmentProgress } from './solve-assignment.ts';

export interface SolveOptions {
  onProgress?: (progress: AssignmentProgress) => void;
  /** Overrides the problem's own limit. */
  seconds?: number;
  signal?: AbortSignal;
}

/**
 * Who reads what (METHODS §1), exactly when time allows, in a thread of its own. The pairs depend on the problem and
 * its seed alone unless the time limit is reached (`gap` is then above 0). Rejects with JuryRefused.
 */
export const assignReaders = async (
  problem: AssignmentProblem,
  { onProgress, seconds, signal }: SolveOptions = {},
): Promise<Assignment> => {
  const settled = settle(seconds === undefined ? problem : { ...problem, seconds });
  if (isRefusal(settled)) throw new JuryRefused(settled);
  return inWorker<Assignment>(
    { method: 'assign', input: settled },
    onProgress as ((progress: never) => void) | undefined,
    signal,
  );
};
