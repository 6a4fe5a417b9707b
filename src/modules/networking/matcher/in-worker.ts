import { Worker } from 'node:worker_threads';
import { matchNeeds } from '../rules/match-needs.ts';
import type { Matched, Matching } from '../rules/matching.ts';

/** The worker runs from source under the tests and from `build/` in production: it has this file's own ending. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** From so many pairs on the house would stand still while it computes; below, a thread costs more than it saves. */
const long = 500_000;

/** `matchNeeds`, in a thread of its own where it takes long. Rejects with what the thread died of. */
export const matchedOf = (matching: Matching): Promise<Matched> =>
  matching.needs.length * matching.offers.length < long
    ? Promise.resolve(matchNeeds(matching))
    : new Promise((resolve, reject) => {
        const worker = new Worker(WORKER, { workerData: matching });
        worker.on('message', (matched: Matched) => resolve(matched));
        worker.on('error', reject);
        worker.on('exit', (code) => reject(new Error(`the matching's thread ended with ${code} before it answered`)));
      });
