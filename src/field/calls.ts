import type { Form } from '../modules/forms/rules/form.ts';
import { nowHere } from './day.ts';
import type { Store } from './store/open.ts';
import { onShelf } from './shelves.ts';
import type { Text } from './words/text-in.ts';

/** What the shelf `calls.calls` holds of one that is open. */
export interface CallRow {
  title: Text;
  opens_at: string;
  closes_at: string;
  form: string;
  womens_only: boolean;
}

/** The calls that this telephone holds and that are open by the house's hour, the first to close first. */
export const openCalls = async (store: Store): Promise<{ id: string; row: CallRow }[]> => {
  const rows = await store.getAll('row', IDBKeyRange.bound(['calls.calls', ''], ['calls.calls', '\uffff']));
  const now = nowHere().toISOString();
  return rows
    .map(({ id, value }) => ({ id, row: value as unknown as CallRow }))
    .filter(({ row }) => new Date(row.closes_at).toISOString() > now)
    .toSorted((a, b) => a.row.closes_at.localeCompare(b.row.closes_at));
};

export const callWithForm = async (store: Store, id: string): Promise<{ row: CallRow; form: Form } | null> => {
  const row = await onShelf<CallRow>(store, 'calls.calls', id);
  const form = row && (await onShelf<Form>(store, 'calls.forms', row.form));
  return row && form ? { row, form } : null;
};
