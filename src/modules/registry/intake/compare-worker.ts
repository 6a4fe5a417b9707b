import { parentPort } from 'node:worker_threads';
import { readingOf } from '../rules/reading.ts';
import type { Reading } from '../rules/reading.ts';
import { pairsOf, rightsOf } from './compare.ts';
import type { Asked, Left } from './compare-thread.ts';

// Comparing names is arithmetic for seconds: here it leaves the pages alone.
const port = parentPort!;

/** Readings kept from one chunk to the next: chunks come by province, so most are asked for again. */
const most = 12_000;
const known = new Map<string, Reading>();

let lefts: Left[] = [];

const answer = (): void => {
  port.postMessage({ pairs: lefts.flatMap((left) => pairsOf(left, known)) });
  for (const id of known.keys()) {
    if (known.size <= most) break;
    known.delete(id);
  }
};

port.on('message', (asked: Asked) => {
  if ('lefts' in asked) {
    lefts = asked.lefts;
    const wanted = new Set(lefts.flatMap((left) => [left.left, ...rightsOf(left)]));
    const need = [...wanted].filter((id) => !known.has(id));
    if (need.length > 0) return port.postMessage({ need });
    return answer();
  }
  for (const record of asked.records) known.set(record.id, readingOf(record));
  return answer();
});
