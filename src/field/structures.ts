import type { Json } from './json.ts';
import { current } from './app.ts';
import { onShelf } from './shelves.ts';
import { queueOf } from './store/capture.ts';
import type { KeptAct, Store } from './store/open.ts';

/** A cooperative of the tour, or one that was entered here and is not sent yet. */
export interface HeldStructure {
  id: string;
  name: string;
  place: string;
  pending: boolean;
}

/** What the shelf `registry.structures` holds of one. */
export interface StructureRow {
  name: string;
  womens?: boolean | null;
  fields: {
    names: Record<string, string>;
    province: string | null;
    commune: string | null;
    created_on: string | null;
    register_number: string | null;
    [more: string]: Json;
  };
  officers: { role: string; name: string; phone: string | null }[];
  /** `agreed`: the purposes that she has allowed. */
  contacts: { id?: string; label: string | null; phone: string | null; agreed?: string[] }[];
  members: { as_of: string; total: number | null; classes: { sex: string; members: number }[] } | null;
}

/** The name in the alphabet of whoever reads here. */
const nameHere = ({ name, fields }: StructureRow): string => {
  const { ar, fr, zgh } = fields.names;
  const { tongue } = current();
  return (tongue === 'ar' ? ar : tongue === 'zgh' ? (zgh ?? fr) : fr) ?? name;
};

const entered = (act: KeptAct): HeldStructure => {
  const input = act.input as { id: string; commune?: string | null };
  return { id: input.id, name: act.about, place: input.commune ?? '', pending: true };
};

/** Everything this telephone holds, by name; what was entered here stands first until it is sent. */
export const structuresHeld = async (store: Store): Promise<HeldStructure[]> => {
  const range = IDBKeyRange.bound(['registry.structures', ''], ['registry.structures', '\uffff']);
  const [rows, queue] = await Promise.all([store.getAll('row', range), queueOf(store)]);
  const known = rows.map(({ id, value }) => {
    const row = value as unknown as StructureRow;
    return { id, name: nameHere(row), place: row.fields.commune ?? '', pending: false };
  });
  const fresh = queue.filter(({ name }) => name === 'registry.register_structure').map(entered);
  return [...fresh, ...known.toSorted((a, b) => a.name.localeCompare(b.name))];
};

export const structureOf = (store: Store, id: string): Promise<StructureRow | undefined> =>
  onShelf<StructureRow>(store, 'registry.structures', id);

export const structureName = async (store: Store, id: string): Promise<string> => {
  const row = await structureOf(store, id);
  if (row) return nameHere(row);
  const queue = await queueOf(store);
  return queue.find(({ name, record }) => name === 'registry.register_structure' && record === id)?.about ?? '';
};
