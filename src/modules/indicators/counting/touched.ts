import { sql } from 'kysely';
import { links } from '../../../platform/journal/read.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { sources } from '../sources.ts';
import type { Tx } from './wanted.ts';

/** What the journal has told since a place in it: the roots of each kind, or all of a kind, and the structures. */
export interface Touched {
  roots: Map<string, Set<string> | 'all'>;
  structures: Set<string>;
  entries: number;
}

const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

const idsIn = (value: Json | undefined): string[] => {
  if (typeof value === 'string') return isId(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : [];
};

/** What a structure is said to be may change what is counted of it, and so may a merge. */
const isAboutStructures = (fact: string): boolean => fact.startsWith('registry.') || fact.endsWith('.merge_followed');

const note = (roots: Touched['roots'], kind: string, named: string[] | 'all'): void => {
  const known = roots.get(kind);
  if (known === 'all') return;
  if (named === 'all') roots.set(kind, 'all');
  else roots.set(kind, new Set([...(known ?? []), ...named].filter(isId)));
};

/** Reads the sealed journal from a place on. */
export const touchedSince = async (tx: Tx, position: number): Promise<Touched> => {
  const touched: Touched = { roots: new Map(), structures: new Set(), entries: 0 };
  const known = sources();
  for await (const { fact, about, payload } of links(tx, sql`seal.position > ${position}`)) {
    touched.entries += 1;
    if (isAboutStructures(fact)) for (const id of [about, ...idsIn(payload)]) touched.structures.add(id);
    for (const { kind, touchedBy } of known) {
      const names = touchedBy[fact];
      if (names) note(touched.roots, kind, names === true ? [about] : names({ about, payload }));
    }
  }
  return touched;
};

/** The roots of lines of these structures, by kind. */
export const rootsOfStructures = async (tx: Tx, structures: Set<string>): Promise<Map<number, string[]>> => {
  if (structures.size === 0) return new Map();
  const { rows } = await sql<{ kind: number; roots: string[] }>`
    select kind, array_agg(distinct root) as roots from indicators.fact
    where structure = any(${[...structures]}::uuid[]) and valid_to = 'infinity' group by kind`.execute(tx);
  return new Map(rows.map(({ kind, roots }) => [kind, roots]));
};
