import { Worker } from 'node:worker_threads';
import type { Settled } from '../rules/assignment-problem.ts';
import { JuryRefused, type Refusal } from '../rules/refusal.ts';
import type { SelectionProblem } from '../rules/selection-problem.ts';
import { compiledHighs } from './highs.ts';

export type Task = { method: 'assign'; input: Settled } | { method: 'select'; input: SelectionProblem };
export type Answered = { progress: unknown } | { answer: unknown } | { refused: Refusal };

/** The worker runs from source under the tests and from `build/` in production: it has this file's own ending. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** Runs one solve in a thread of its own. Rejects with JuryRefused, or with what the thread died of. */
export const inWorker = async <T>(
  task: Task,
  onProgress?: (progress: never) => void,
  signal?: AbortSignal,
): Promise<T> => {
  const solver = await compiledHighs();
  signal?.throwIfAborted();
  return new Promise<T>((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: { ...task, solver } });
    const stop = () => {
      void worker.terminate();
      reject(signal!.reason as Error);
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: Answered) => {
      if ('progress' in message) onProgress?.(message.progress as never);
      else if ('refused' in message) reject(new JuryRefused(message.refused));
      else resolve(message.answer as T);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`the solver's thread ended with ${code} before it answered`));
    });
  });
};
