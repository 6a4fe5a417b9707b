import { sql, type Transaction } from 'kysely';
import type { Audience, SearchTables } from '../tables.ts';

/** What of a segment every question needs: whose places they are, and their facets. */
export interface KnownSegment {
  id: number;
  audience: Audience;
  /** The number of the document in each place, ascending. */
  numbers: Int32Array;
  /** Which combination of facets each place has. */
  columns: Uint16Array;
  combinations: Combinations;
}

/** The place of a number; -1 where it has none. */
export const placeOf = (numbers: Int32Array, number: number): number => {
  let [low, high] = [0, numbers.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] === number) return middle;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** Every pair `facet:value` once. */
export class Names {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  /** Its place where it is known. */
  readonly known = (pair: string): number | undefined => this.#places.get(pair);

  readonly placeOf = (pair: string): number => {
    const known = this.#places.get(pair);
    if (known !== undefined) return known;
    this.#places.set(pair, this.list.length);
    return this.list.push(pair) - 1;
  };
}

/** The combinations of facets in a segment, packed: there may be as many as documents. */
export class Combinations {
  readonly names: Names;
  readonly length: number;
  readonly #pairs: Uint32Array;
  readonly #starts: Uint32Array;

  /** @param all each the pairs of a combination @param names of pairs, shared by all segments */
  constructor(all: readonly (readonly string[])[], names: Names) {
    this.length = all.length;
    this.names = names;
    this.#starts = new Uint32Array(all.length + 1);
    for (const [at, { length }] of all.entries()) this.#starts[at + 1] = this.#starts[at]! + length;
    this.#pairs = Uint32Array.from(all.flatMap((pairs) => pairs.map(names.placeOf)));
  }

  /** The pairs of one. */
  of(combination: number): string[] {
    const pairs = this.#pairs.subarray(this.#starts[combination], this.#starts[combination + 1]);
    return Array.from(pairs, (place) => this.names.list[place]!);
  }

  /** Which of these choices one does not fulfil, a bit each. @param sought the pair of each choice, by the names */
  lacks(combination: number, sought: readonly (number | undefined)[]): number {
    const end = this.#starts[combination + 1]!;
    let lacks = (1 << sought.length) - 1;
    for (let at = this.#starts[combination]!; at < end && lacks !== 0; at += 1) {
      const choice = sought.indexOf(this.#pairs[at]!);
      if (choice !== -1) lacks &= ~(1 << choice);
    }
    return lacks;
  }

  /** Adds documents to each pair of one, by the places of the names. */
  addTo(counts: Int32Array, combination: number, documents: number): void {
    const end = this.#starts[combination + 1]!;
    for (let at = this.#starts[combination]!; at < end; at += 1) counts[this.#pairs[at]!]! += documents;
  }
}

interface Memory {
  segments: Map<number, KnownSegment>;
  names: Names;
}

/** Segments never change, so a process may remember them; forgotten when they no longer stand. One memory a database. */
const remembered = new WeakMap<object, Memory>();

interface Row {
  id: number;
  audience: Audience;
  numbers: Buffer;
  combinations: string[][];
  columns: Buffer;
}

const known = ({ id, audience, numbers, combinations, columns }: Row, names: Names): KnownSegment => ({
  id,
  audience,
  combinations: new Combinations(combinations, names),
  numbers: Int32Array.from({ length: numbers.length / 4 }, (_, at) => numbers.readInt32LE(4 * at)),
  columns: Uint16Array.from({ length: columns.length / 2 }, (_, at) => columns.readUInt16LE(2 * at)),
});

const memoryOf = (database: object): Memory => {
  const memory = remembered.get(database) ?? { segments: new Map<number, KnownSegment>(), names: new Names() };
  remembered.set(database, memory);
  return memory;
};

/**
 * The segments of these audiences as they stand in this transaction.
 * @param database what the memory belongs to: the pool of this transaction
 */
export const segmentsNow = async (
  tx: Transaction<SearchTables>,
  database: object,
  audiences: readonly Audience[],
): Promise<KnownSegment[]> => {
  const { segments, names } = memoryOf(database);
  const { rows: all } = await sql<{ id: number; audience: Audience }>`
    select id::int, audience from search.segment order by id`.execute(tx);
  const ids = new Set(all.map(({ id }) => id));
  for (const id of segments.keys()) if (!ids.has(id)) segments.delete(id);
  const wanted = all.filter(({ audience }) => audiences.includes(audience)).map(({ id }) => id);
  for (const id of wanted) {
    if (segments.has(id)) continue;
    const { rows } = await sql<Row>`select id::int, audience, numbers, combinations, columns from search.segment
      where id = ${id}`.execute(tx);
    segments.set(id, known(rows[0]!, names));
  }
  return wanted.map((id) => segments.get(id)!);
};
