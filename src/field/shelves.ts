import type { Json } from './json.ts';
import type { Store } from './store/open.ts';

/** Everything of one shelf, as the server last said it. */
export const shelf = async <Value = Json>(store: Store, name: string): Promise<Value[]> => {
  const rows = await store.getAll('row', IDBKeyRange.bound([name, ''], [name, '\uffff']));
  return rows.map(({ value }) => value as Value);
};

export const onShelf = async <Value = Json>(store: Store, name: string, id: string): Promise<Value | undefined> =>
  (await store.get('row', [name, id]))?.value as Value | undefined;
