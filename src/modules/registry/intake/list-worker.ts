import { parentPort, workerData } from 'node:worker_threads';
import { readSheet, SheetProblem } from '../../../platform/sheets/read.ts';
import { lookAt, rowReader } from './list-reading.ts';
import type { ReadyRow } from './list-reading.ts';
import type { ListTask, Told } from './list-thread.ts';

// Reading and its rules keep a processor busy for seconds: here they leave the pages alone.
const port = parentPort!;
const tell = (message: Told): void => port.postMessage(message);

/** Batches given and not yet taken: one is read while one is written, more would only fill the memory. */
let ahead = 0;
let taken: () => void = () => undefined;
port.on('message', () => {
  ahead -= 1;
  taken();
});
const room = async (): Promise<void> => {
  while (ahead >= 1) await new Promise<void>((resolve) => (taken = resolve));
};

const give = async (rows: ReadyRow[], upTo: number, share: number): Promise<void> => {
  await room();
  ahead += 1;
  tell({ rows, upTo, share });
};

const run = async (task: ListTask): Promise<void> => {
  const reader = await readSheet(task.path, { name: task.name });
  try {
    if (task.kind === 'look') {
      tell({ look: await lookAt(reader, task.sheet) });
      return;
    }
    const read = rowReader(task.header, task.mapping, task.terms);
    let batch: ReadyRow[] = [];
    let upTo = task.after;
    for await (const sheetRow of reader.rows(task.sheet ?? undefined)) {
      if (sheetRow.row <= task.header.after || sheetRow.row <= task.after) continue;
      const ready = read(sheetRow);
      upTo = sheetRow.row;
      if (ready !== null) batch.push(ready);
      if (batch.length < task.batch) continue;
      await give(batch, upTo, reader.progress());
      batch = [];
    }
    await give(batch, upTo, 1);
    tell({ end: true });
  } finally {
    await reader.close();
  }
};

try {
  await run(workerData as ListTask);
} catch (error) {
  if (!(error instanceof SheetProblem)) throw error;
  tell({ problem: { code: error.code, values: { ...error.values } } });
}
port.close();
