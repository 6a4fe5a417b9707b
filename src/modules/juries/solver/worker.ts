import { parentPort, workerData } from 'node:worker_threads';
import { JuryRefused } from '../rules/refusal.ts';
import { openHighs } from './highs.ts';
import { solveAssignment } from './solve-assignment.ts';
import { solveSelection } from './solve-selection.ts';
import type { Answered, Task } from './in-worker.ts';

// The module of every solve: HiGHS blocks its thread for seconds, and a fresh thread gives back the memory it took.
const tell = (message: Answered): void => parentPort!.postMessage(message);

const work = async (task: Task & { solver: WebAssembly.Module }): Promise<unknown> => {
  const highs = await openHighs(task.solver);
  if (task.method === 'assign') return solveAssignment(highs, task.input, (progress) => tell({ progress }));
  return solveSelection(highs, task.input);
};

try {
  tell({ answer: await work(workerData as Task & { solver: WebAssembly.Module }) });
} catch (error) {
  if (!(error instanceof JuryRefused)) throw error;
  tell({ refused: { code: error.code, say: error.say, at: error.at } });
}
