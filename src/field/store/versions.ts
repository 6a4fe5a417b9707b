import type { Store } from './open.ts';

/** Published versions never change: read out of the store once, since one weighs more than all the answers under it. */
const kept = new Map<string, unknown>();

/** One row of a shelf whose rows are published versions; undefined while it is not on this telephone. */
export const versionOf = async <Value>(store: Store, shelf: string, id: string): Promise<Value | undefined> => {
  const key = `${store.name} ${shelf} ${id}`;
  if (!kept.has(key)) {
    const row = await store.get('row', [shelf, id]);
    if (!row) return undefined;
    kept.set(key, row.value);
  }
  return kept.get(key) as Value;
};

/** The house has sent some anew: a version keeps its questions, but may have been given a voice. */
export const forgetVersions = (): void => kept.clear();
