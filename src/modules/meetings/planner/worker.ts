import { parentPort, workerData } from 'node:worker_threads';
import type { PlanFile } from '../rules/plan-file.ts';
import { answerTo } from './answer.ts';
import type { Answered } from './in-worker.ts';

// The module of every plan: it computes for seconds, and a thread of its own keeps the house answering.
const tell = (message: Answered): void => parentPort!.postMessage(message);

tell({ answer: answerTo(workerData as PlanFile, (share) => tell({ progress: { share } })) });
