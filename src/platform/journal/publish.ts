import { sql } from 'kysely';
import type { Ground } from '../ground.ts';
import { genesis, linkDigest } from './chain.ts';
import type { Entry, Json } from './fact.ts';
import { headOf, links, reading, sealEverything } from './read.ts';
import type { SealedEntry } from './verify.ts';

/**
 * First line of a published journal. The lines after it are `SealedEntry`, one each, positions 1…n, chained from
 * genesis over what is published; so it is verified with nothing else at hand.
 */
export interface JournalHeader {
  journal: 'twiza';
  version: 1;
  /** How many entries follow, and the digest of the last: a file cut short is found. */
  entries: number;
  head: string;
  /** Where the house's own journal ended at that moment; who was sent its head knows that nothing was rewritten. */
  house: { position: number; digest: string };
  publishedAt: string;
  /** True when persons are p1, p2, … in the order in which they appear; the same person is the same throughout. */
  pseudonyms: boolean;
}

export interface Publication {
  /** Entries about one of these records, or those this answers true for. */
  about: readonly string[] | ((entry: Entry) => boolean);
  /** Of those, only these facts; all of them unless told. What is left out is not in the file's chain. */
  facts?: readonly string[];
  /** Persons become p1, p2, … wherever their id stands: as actor, as record, in payloads. */
  pseudonyms?: boolean;
  /** Ids of persons who may not have acted themselves but stand in payloads (jurors assigned, mandate givers). */
  persons?: readonly string[];
  now?: Date;
}

type Rename = (id: string) => string;

const renamed = (value: Json, rename: Rename): Json => {
  if (typeof value === 'string') return rename(value);
  if (Array.isArray(value)) return value.map((one) => renamed(one, rename));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [rename(key), renamed(one, rename)]));
};

const asPublished = (entry: Entry, rename: Rename): Omit<SealedEntry, 'position' | 'digest'> => ({
  id: entry.id,
  at: entry.at.toISOString(),
  actor: entry.actor === null ? null : rename(entry.actor),
  fact: entry.fact,
  about: rename(entry.about),
  payload: renamed(entry.payload, rename) as Entry['payload'],
});

/** Every person gets a name the first time it appears, in the order of the published entries. */
const pseudonymsFor = (persons: ReadonlySet<string>): Rename => {
  const names = new Map<string, string>();
  return (id) => {
    if (!persons.has(id)) return id;
    const name = names.get(id) ?? `p${names.size + 1}`;
    names.set(id, name);
    return name;
  };
};

type Source = () => AsyncIterable<Entry>;

const chosen = (tx: Parameters<typeof links>[0], { about, facts }: Publication): Source =>
  async function* () {
    const where = typeof about === 'function' ? sql`true` : sql`journal.about = any(${[...about]}::uuid[])`;
    for await (const { id, at, actor, fact, about: record, payload } of links(tx, where)) {
      if (id === null) throw new Error('the journal is altered: verify it before publishing');
      const entry: Entry = { id, at, actor, fact, about: record, payload };
      if (facts !== undefined && !facts.includes(fact)) continue;
      if (typeof about !== 'function' || about(entry)) yield entry;
    }
  };

const personsIn = async (source: Source, { pseudonyms, persons = [] }: Publication): Promise<Set<string>> => {
  const all = new Set(pseudonyms ? persons : []);
  if (pseudonyms) for await (const { actor } of source()) if (actor !== null) all.add(actor);
  return all;
};

async function* chained(source: Source, rename: Rename): AsyncGenerator<SealedEntry> {
  let digest = genesis;
  let position = 0;
  for await (const entry of source()) {
    const published = asPublished(entry, rename);
    digest = linkDigest(digest, published);
    position += 1;
    yield { position, digest, ...published };
  }
}

/**
 * Writes the part of the journal that may leave the house, line by line (without line ends): a header, then entries.
 * Reads one unmoving picture of the database two or three times, and never holds more of it than a page.
 * @returns the header.
 */
export const publishJournal = async (
  db: Ground['db'],
  publication: Publication,
  write: (line: string) => Promise<void> | void,
): Promise<JournalHeader> => {
  await sealEverything(db);
  return reading(db, async (tx) => {
    const source = chosen(tx, publication);
    const persons = await personsIn(source, publication);
    let last: SealedEntry | undefined;
    for await (const entry of chained(source, pseudonymsFor(persons))) last = entry;
    const header: JournalHeader = {
      journal: 'twiza',
      version: 1,
      entries: last?.position ?? 0,
      head: last?.digest ?? genesis,
      house: (await headOf(tx)) ?? { position: 0, digest: genesis },
      publishedAt: (publication.now ?? new Date()).toISOString(),
      pseudonyms: publication.pseudonyms ?? false,
    };
    await write(JSON.stringify(header));
    for await (const entry of chained(source, pseudonymsFor(persons))) await write(JSON.stringify(entry));
    return header;
  });
};

/** The whole journal as the house keeps it, with its own positions and digests: for a copy kept elsewhere. */
export const copyJournal = async (db: Ground['db'], write: (line: string) => Promise<void> | void): Promise<void> => {
  await sealEverything(db);
  await reading(db, async (tx) => {
    const house = (await headOf(tx)) ?? { position: 0, digest: genesis };
    const header = { journal: 'twiza', version: 1, entries: house.position, head: house.digest, house };
    await write(JSON.stringify(header));
    for await (const { position, digest, entry, at, actor, fact, about, payload } of links(tx)) {
      await write(JSON.stringify({ position, digest, id: entry, at, actor, fact, about, payload }));
    }
  });
};
