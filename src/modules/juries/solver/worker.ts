import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { JuryRefused } from '../rules/refusal.ts';
import { solveAssignment } from './solve-assignment.ts';
import { solveSelection } from './solve-selection.ts';
import type { Answered, Task } from './in-worker.ts';

// The module of every solve: HiGHS blocks its thread for seconds, and a fresh thread gives back the memory it took.
const tell = (message: Answered): void => parentPort!.postMessage(message);

const work = async (task: Task): Promise<unknown> => {
  // Its types are declared for CommonJS, where the loader is the namespace's `default`; the module itself is the loader.
  const highs = await (loadHighs as unknown as typeof loadHighs.default)();
  if (task.method === 'assign') return solveAssignment(highs, task.input, (progress) => tell({ progress }));
  return solveSelection(highs, task.input);
};

try {
  tell({ answer: await work(workerData as Task) });
} catch (error) {
  if (!(error instanceof JuryRefused)) throw error;
  tell({ refused: { code: error.code, say: error.say, at: error.at } });
}
