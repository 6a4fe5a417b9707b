import { uuidv7 } from 'uuidv7';
import type { Json } from '../json.ts';
import { tellChanged } from './changed.ts';
import { standing } from '../rules/queue.ts';
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

/** The place right behind an act: what followed it follows what is sent instead of it. */
const behind = (n: number, queue: readonly KeptAct[]): number =>
  (n + (queue.find((act) => act.n! > n)?.n ?? n + 1)) / 2;

/** An act in the place of the refused one that it is sent instead of, where that is still in the queue. */
const inPlaceOf = (act: NewAct, queue: readonly KeptAct[]): Partial<KeptAct> => {
  const first = queue.find(({ id, state }) => id === act.replaces && state === 'refused');
  if (!first) return {};
  const { after } = first;
  return { replaces: first.id, n: behind(first.n!, queue), ...(after && { after }) };
};

/** Each act names the one before it about the same record, in the queue or among these: the server waits for that one. */
const chained = (acts: NewAct[], queue: readonly KeptAct[], at: string): KeptAct[] => {
  const last = new Map(queue.map(({ record, id }) => [record, id]));
  return acts.map(({ id = uuidv7(), media = [], ...given }) => {
    const { replaces: _asked, ...act } = given;
    const instead = inPlaceOf(given, queue);
    const fresh = { ...act, id, media, capturedAt: at, state: 'waiting' as const, tries: 0 };
    const before = last.get(act.record);
    if (instead.replaces === undefined || before === instead.replaces) last.set(act.record, id);
    if (instead.replaces !== undefined) return { ...fresh, ...instead };
    const after = act.after ?? before;
    return { ...fresh, ...(after && { after }) };
  });
};

/** Of the acts of a draft that mends a refused one, the first of the same name about the same record is sent instead of it. */
const mending = (acts: NewAct[], queue: readonly KeptAct[], replaces: string | undefined): NewAct[] => {
  const first = queue.find(({ id }) => id === replaces);
  const instead = first && acts.find(({ name, record }) => name === first.name && record === first.record);
  return acts.map((act) => (act === instead ? { ...act, replaces: first!.id } : act));
};

/**
 * Writes acts down with the media that they name, all or nothing and on the disk before it answers.
 * @throws QuotaExceededError when the telephone is full: then nothing was written, and the draft is still there.
 */
export const capture = async (store: Store, { acts, media = [], draft }: Capture): Promise<string[]> => {
  const at = new Date().toISOString();
  const tx = store.transaction(['act', 'media', 'draft'], 'readwrite', { durability: 'strict' });
  const queue = await tx.objectStore('act').getAll();
  const begun = draft === undefined ? undefined : await tx.objectStore('draft').get(draft);
  const written = chained(mending(acts, queue, begun?.replaces), queue, at);
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

/** The last refused act whose changes these touch again: mended, it is sent anew with them. */
const refusedBefore = (queue: readonly KeptAct[], act: NewAct & { changes: Changes }): KeptAct | undefined =>
  standing(queue).findLast(
    ({ name, record, state, changes = {} }) =>
      state === 'refused' &&
      name === act.name &&
      record === act.record &&
      Object.keys(act.changes).some((field) => field in changes),
  );

/**
 * Adds changes to an act about the same record that nobody has tried to send, else captures a new one: sixty answers
 * make one act, and each is safe as soon as it is given. What touches a refused act again is sent instead of it.
 */
export const captureChanges = async (store: Store, act: NewAct & { changes: Changes }): Promise<void> => {
  const tx = store.transaction('act', 'readwrite', { durability: 'strict' });
  const queue = await tx.store.getAll();
  const last = queue.filter(({ record }) => record === act.record).at(-1);
  const refused = refusedBefore(queue, act);
  const whole = refused ? { ...act, changes: together(refused.changes ?? {}, act.changes), replaces: refused.id } : act;
  const open =
    !refused &&
    last &&
    last.name === act.name &&
    last.state === 'waiting' &&
    last.tries === 0 &&
    JSON.stringify(last.input) === JSON.stringify(act.input);
  if (open) await tx.store.put({ ...last, changes: together(last.changes ?? {}, act.changes) });
  else await tx.store.add(chained([whole], queue, new Date().toISOString())[0]!);
  await tx.done;
  tellChanged();
};

/** What is unsent as it stands; of a refused act that was mended, what is sent instead of it. */
export const queueOf = async (store: Store): Promise<KeptAct[]> => standing(await store.getAll('act'));

/** The same, without the act that this draft mends: what the screen begins from while it is open again. */
export const queueBeside = async (store: Store, draft: string): Promise<KeptAct[]> => {
  const [queue, begun] = await Promise.all([queueOf(store), store.get('draft', draft)]);
  return queue.filter(({ id }) => id !== begun?.replaces);
};

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
