import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import type { Files } from '../../../platform/files/index.ts';
import { SheetProblem } from '../../../platform/sheets/read.ts';
import type { SheetProblemCode } from '../../../platform/sheets/sheet-problem.ts';
import type { Header } from '../rules/import/header.ts';
import type { Mapping } from '../rules/import/mapping.ts';
import type { ListLook, ListTerms, ReadyRow } from './list-reading.ts';

interface OfFile {
  path: string;
  name: string;
  sheet: string | null;
}

export interface LookTask extends OfFile {
  kind: 'look';
}

export interface ReadTask extends OfFile {
  kind: 'read';
  header: Header;
  mapping: Mapping;
  terms: ListTerms;
  /** rows up to this one are passed over */
  after: number;
  /** rows of the list in one batch */
  batch: number;
}

export type ListTask = LookTask | ReadTask;
export interface Batch {
  rows: ReadyRow[];
  /** last row of the sheet in this batch or passed over before its end */
  upTo: number;
  /** share of the file read, 0-1 */
  share: number;
}
export type Told =
  | Batch
  | { look: ListLook }
  | { end: true }
  | { problem: { code: SheetProblemCode; values: Record<string, string | number> } };

/** The thread runs from source under the tests and from `build/` in production: it has this file's own ending. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './list-worker.ts' : './list-worker.js', import.meta.url);

/** Old space of the thread, in megabytes: an .xlsx of 60,000 rows needs a third of it. */
const memory = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };

async function* toldBy(worker: Worker): AsyncGenerator<Told> {
  const waiting: Told[] = [];
  let wake: () => void = () => undefined;
  const state: { ended: Error | true | null } = { ended: null };
  worker.on('message', (message: Told) => {
    waiting.push(message);
    wake();
  });
  worker.on('error', (error) => {
    state.ended = error instanceof Error ? error : new Error(String(error));
    wake();
  });
  worker.on('exit', () => {
    state.ended ??= true;
    wake();
  });
  for (;;) {
    const next = waiting.shift();
    if (next) yield next;
    else if (state.ended instanceof Error) throw state.ended;
    else if (state.ended) return;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}

const started = (task: ListTask): Worker => new Worker(WORKER, { workerData: task, resourceLimits: memory });

/** Titles, columns and samples of a list. @throws SheetProblem */
export const lookAtList = async (task: Omit<LookTask, 'kind'>): Promise<ListLook> => {
  const worker = started({ kind: 'look', ...task });
  for await (const told of toldBy(worker)) {
    if ('look' in told) return told.look;
    if ('problem' in told) throw new SheetProblem(told.problem.code, told.problem.values);
  }
  throw new Error('the thread that looks at lists ended before it answered');
};

/** The rows of a list in batches, read in a thread of their own, one batch ahead. @throws SheetProblem */
export async function* readList(task: Omit<ReadTask, 'kind'>): AsyncGenerator<Batch> {
  const worker = started({ kind: 'read', ...task });
  try {
    for await (const told of toldBy(worker)) {
      if ('rows' in told) {
        yield told;
        worker.postMessage('taken');
      } else if ('problem' in told) throw new SheetProblem(told.problem.code, told.problem.values);
      else if ('end' in told) return;
    }
    throw new Error('the thread that reads lists ended before its end');
  } finally {
    await worker.terminate();
  }
}

/** A kept file as a path on this machine, wherever it is kept; `run` is given the path, and the copy is removed. */
export const withFile = async <T>(files: Files, digest: string, run: (path: string) => Promise<T>): Promise<T> => {
  const bytes = await files.read(digest);
  if (bytes === null) throw new Error(`the content ${digest} is not in the store`);
  const folder = await mkdtemp(join(tmpdir(), 'twiza-list-'));
  try {
    const path = join(folder, 'list');
    await pipeline(Readable.fromWeb(bytes as NodeReadableStream), createWriteStream(path));
    return await run(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
