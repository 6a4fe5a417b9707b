import { setImmediate as breathe } from 'node:timers/promises';

/** How long a slice may hold the thread, in milliseconds. */
const slice = 8;

/** A long computation over many items that lets the pages through between its slices. */
export const inSlices = async <Item, Result>(
  items: readonly Item[],
  run: (item: Item, at: number) => Result,
): Promise<Result[]> => {
  const results: Result[] = [];
  let began = performance.now();
  for (const [at, item] of items.entries()) {
    results.push(run(item, at));
    if (at % 8 !== 7 || performance.now() - began < slice) continue;
    await breathe();
    began = performance.now();
  }
  return results;
};
