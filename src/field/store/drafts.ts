import type { Draft, Store } from './open.ts';

/** Writes under way by draft: the latest value waits for the one before, and those between are skipped. */
const writing = new Map<string, { next: Draft | null; done: Promise<void> }>();

const writeOut = async (store: Store, draft: Draft): Promise<void> => {
  const turn = writing.get(draft.key)!;
  for (let now: Draft | null = draft; now; now = turn.next) {
    turn.next = null;
    await store.put('draft', now);
  }
};

/**
 * Keeps what is being typed, at every keystroke. Fast typing writes the latest only; nothing waits on a timer.
 * @throws QuotaExceededError when the telephone is full.
 */
export const keepDraft = (store: Store, draft: Omit<Draft, 'at'>): Promise<void> => {
  const whole = { ...draft, at: new Date().toISOString() };
  const under = writing.get(draft.key);
  if (under) {
    under.next = whole;
    return under.done;
  }
  const turn = { next: null as Draft | null, done: Promise.resolve() };
  writing.set(draft.key, turn);
  turn.done = writeOut(store, whole).finally(() => writing.delete(draft.key));
  return turn.done;
};

export const draftOf = (store: Store, key: string): Promise<Draft | undefined> => store.get('draft', key);

export const dropDraft = async (store: Store, key: string): Promise<void> => {
  await writing.get(key)?.done;
  await store.delete('draft', key);
};

export const draftsOf = (store: Store): Promise<Draft[]> => store.getAll('draft');
