import { parentPort, workerData } from 'node:worker_threads';
import { matchNeeds } from '../rules/match-needs.ts';
import type { Matching } from '../rules/matching.ts';

// Hundreds of needs over a whole register take seconds, and a thread of its own keeps the house answering.
parentPort!.postMessage(matchNeeds(workerData as Matching));
