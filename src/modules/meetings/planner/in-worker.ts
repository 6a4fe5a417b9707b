import { Worker } from 'node:worker_threads';
import type { PlanAnswer, PlanFile, PlanProgress } from '../rules/plan-file.ts';

export type Answered = { progress: PlanProgress } | { answer: PlanAnswer };

/** The worker runs from source under the tests and from `build/` in production: it has this file's own ending. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** Plans a day in a thread of its own. Rejects with what the thread died of. */
export const planInWorker = (file: PlanFile, onProgress: (progress: PlanProgress) => void): Promise<PlanAnswer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: file });
    worker.on('message', (message: Answered) => {
      if ('progress' in message) onProgress(message.progress);
      else resolve(message.answer);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the planner's thread ended with ${code} before it answered`)));
  });
