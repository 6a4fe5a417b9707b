import type { Json } from './json.ts';
import { shelf } from './shelves.ts';
import type { KeptAct, Store } from './store/open.ts';

/** A cooperative of the tour, or one that was entered here and is not sent yet. */
export interface HeldStructure {
  id: string;
  name: string;
  place: string;
  pending: boolean;
}

interface Names {
  fr?: string;
  ar?: string;
  zgh?: string;
  other?: string;
}

export interface StructureRow {
  id: string;
  names: Names;
  province?: string | null;
  commune?: string | null;
  [more: string]: Json | Names | undefined;
}

export const nameOf = ({ fr, ar, zgh, other }: Names, first: 'fr' | 'ar' = 'fr'): string =>
  (first === 'ar' ? (ar ?? fr) : (fr ?? ar)) ?? zgh ?? other ?? '';

const entered = (act: KeptAct): HeldStructure => {
  const input = act.input as { id: string; commune?: string | null };
  return { id: input.id, name: act.about, place: input.commune ?? '', pending: true };
};

/** Everything this telephone holds, by name; what was entered here stands first until it is sent. */
export const structuresHeld = async (store: Store): Promise<HeldStructure[]> => {
  const [rows, queue] = await Promise.all([shelf<StructureRow>(store, 'registry.structures'), store.getAll('act')]);
  const known = rows.map(({ id, names, commune }) => ({
    id,
    name: nameOf(names),
    place: commune ?? '',
    pending: false,
  }));
  const fresh = queue.filter(({ name }) => name === 'registry.register_structure').map(entered);
  return [...fresh, ...known.toSorted((a, b) => a.name.localeCompare(b.name))];
};
