import { toProveHere } from './rules/proof-here.ts';
import type { ToProveRow } from './rules/proof-here.ts';
import { onShelf } from './shelves.ts';
import { queueOf } from './store/capture.ts';
import type { Store } from './store/open.ts';

const name = 'evidence.to_prove';

/** The drawn records of a cooperative of which something is still to be proved. */
export const toProveOf = async (store: Store, structure: string): Promise<{ id: string; row: ToProveRow }[]> => {
  const [rows, queue] = await Promise.all([
    store.getAll('row', IDBKeyRange.bound([name, ''], [name, '\uffff'])),
    queueOf(store),
  ]);
  return rows.flatMap(({ id, value }) => {
    const row = toProveHere(id, value as unknown as ToProveRow, queue);
    return row && row.structure === structure ? [{ id, row }] : [];
  });
};

/** One of them; null where this telephone holds it no more. */
export const toProve = async (store: Store, id: string): Promise<ToProveRow | null> => {
  const [row, queue] = await Promise.all([onShelf<ToProveRow>(store, name, id), queueOf(store)]);
  return row ? toProveHere(id, row, queue) : null;
};
