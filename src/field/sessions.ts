import { onShelf } from './shelves.ts';
import { queueBeside, queueOf } from './store/capture.ts';
import type { Store } from './store/open.ts';
import { sessionHere } from './rules/attendance-here.ts';
import type { SessionRow } from './rules/attendance-here.ts';

export interface HeldSession {
  id: string;
  row: SessionRow;
}

/** The sessions that this telephone holds, the next first. */
export const sessionsHeld = async (store: Store): Promise<HeldSession[]> => {
  const range = IDBKeyRange.bound(['trainings.sessions', ''], ['trainings.sessions', '\uffff']);
  const [rows, queue] = await Promise.all([store.getAll('row', range), queueOf(store)]);
  return rows
    .map(({ id, value }) => ({ id, row: sessionHere(id, value as unknown as SessionRow, queue) }))
    .toSorted((a, b) => a.row.startsAt.localeCompare(b.row.startsAt));
};

/** One of them to be filled in: what is being mended on its sheet is not said yet. */
export const sessionHeld = async (store: Store, id: string): Promise<SessionRow | null> => {
  const [row, queue] = await Promise.all([
    onShelf<SessionRow>(store, 'trainings.sessions', id),
    queueBeside(store, `attendance:${id}`),
  ]);
  return row ? sessionHere(id, row, queue) : null;
};
