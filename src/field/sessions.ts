import { queueOf } from './store/capture.ts';
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

export const sessionHeld = async (store: Store, id: string): Promise<SessionRow | null> =>
  (await sessionsHeld(store)).find((one) => one.id === id)?.row ?? null;
