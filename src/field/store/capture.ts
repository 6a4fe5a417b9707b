import { uuidv7 } from 'uuidv7';
import type { Json } from '../json.ts';
import { tellChanged } from './changed.ts';
import type { Changes, KeptAct, KeptMedia, Store } from './open.ts';

export interface NewAct {
  id?: string;
  name: string;
  record: string;
  input: Json;
  changes?: Changes;
  after?: string;
  replaces?: string;
  media?: string[];
  about: string;
}

export interface Capture {
  acts: NewAct[];
  media?: KeptMedia[];
  /** The draft that these acts come from: it goes in the same transaction, so nothing is ever in neither or in both. */
  draft?: string;
}

/** Each act names the one before it about the same record, in the queue or among these: the server waits for that one. */
const chained = (acts: NewAct[], queue: readonly KeptAct[], at: string): KeptAct[] => {
  const last = new Map(queue.map(({ record, id }) => [record, id]));
  return acts.map(({ id = uuidv7(), media = [], ...act }) => {
    const after = act.after ?? last.get(act.record);
    last.set(act.record, id);
    return { ...act, id, media, capturedAt: at, state: 'waiting', tries: 0, ...(after && { after }) };
  });
};

/**
 * Writes acts down with the media that they name, all or nothing and on the disk before it answers.
 * @throws QuotaExceededError when the telephone is full: then nothing was written, and the draft is still there.
 */
export const capture = async (store: Store, { acts, media = [], draft }: Capture): Promise<string[]> => {
  const at = new Date().toISOString();
  const tx = store.transaction(['act', 'media', 'draft'], 'readwrite', { durability: 'strict' });
  const written = chained(acts, await tx.objectStore('act').getAll(), at);
  try {
    await Promise.all([
      ...media.map((one) => tx.objectStore('media').put(one)),
      ...written.map((act) => tx.objectStore('act').add(act)),
      ...(draft === undefined ? [] : [tx.objectStore('draft').delete(draft)]),
    ]);
  } catch (error) {
    // All or nothing. A full telephone ends the transaction itself, whose own error says so better than a request's.
    const ended = tx.done.then(
      () => error,
      (why: Error) => (why.name === 'QuotaExceededError' ? why : error),
    );
    if (tx.error === null) tx.abort();
    throw await ended;
  }
  await tx.done;
  tellChanged();
  return written.map(({ id }) => id);
};

const together = (before: Changes, now: Changes): Changes => {
  const all = { ...before };
  for (const [field, change] of Object.entries(now)) {
    all[field] = { before: before[field]?.before ?? change.before, after: change.after };
  }
  return all;
};

/**
 * Adds changes to an act about the same record that nobody has tried to send, else captures a new one: sixty answers
 * make one act, and each is safe as soon as it is given.
 */
export const captureChanges = async (store: Store, act: NewAct & { changes: Changes }): Promise<void> => {
  const tx = store.transaction('act', 'readwrite', { durability: 'strict' });
  const queue = await tx.store.getAll();
  const last = queue.filter(({ record }) => record === act.record).at(-1);
  const open =
    last &&
    last.name === act.name &&
    last.state === 'waiting' &&
    last.tries === 0 &&
    JSON.stringify(last.input) === JSON.stringify(act.input);
  if (open) await tx.store.put({ ...last, changes: together(last.changes ?? {}, act.changes) });
  else await tx.store.add(chained([act], queue, new Date().toISOString())[0]!);
  await tx.done;
  tellChanged();
};

export const queueOf = (store: Store): Promise<KeptAct[]> => store.getAll('act');

/** Takes a refused act back: for the agent who mends it and captures it again, or gives it up. */
export const takeBack = async (store: Store, n: number): Promise<void> => {
  await store.delete('act', n);
  tellChanged();
};

/** A refused act goes back into the queue: what stood in its way may be gone. */
export const retry = async (store: Store, n: number): Promise<void> => {
  const tx = store.transaction('act', 'readwrite');
  const act = await tx.store.get(n);
  if (act) {
    const { reason: _reason, ...rest } = act;
    await tx.store.put({ ...rest, state: 'waiting', again: true });
  }
  await tx.done;
  tellChanged();
};
