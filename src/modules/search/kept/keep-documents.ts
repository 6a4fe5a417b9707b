import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { SearchedDocument } from '../../../platform/searched.ts';
import type { SearchTables } from '../tables.ts';
import { writeFresh, type Waiting } from './fresh.ts';

// The transaction is its caller's, typed with the tables of another room.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyTransaction = Transaction<any>;

/** More changes than these in one call wait for the job, so that an import is not held up by reading. */
const AT_ONCE = 100;

const facetsOf = ({ kind, facets, places, texts }: SearchedDocument): string[] => {
  const all = [
    `kind:${kind}`,
    ...texts.map(({ lang }) => `lang:${lang}`),
    ...places.map((code) => `place:${code}`),
    ...Object.entries(facets).flatMap(([facet, values]) => values.map((value) => `${facet}:${value}`)),
  ];
  return [...new Set(all)].toSorted();
};

const digestOf = (document: SearchedDocument, facets: string[]): string =>
  createHash('md5')
    .update(JSON.stringify([document.texts, document.address, document.audience, facets]))
    .digest('hex');

const withText = (document: SearchedDocument): SearchedDocument => ({
  ...document,
  texts: document.texts.filter(({ title, text }) => title.trim() !== '' || text.trim() !== ''),
});

interface Kept extends SearchedDocument {
  all: string[];
  digest: string;
}

const changedOf = async (tx: Transaction<SearchTables>, kept: Kept[]): Promise<Kept[]> => {
  const { rows } = await sql<{ kind: string; id: string; digest: string }>`
    select d.kind, d.id, d.digest from unnest(${kept.map(({ kind }) => kind)}::text[], ${kept.map(({ id }) => id)}::text[]) as x (kind, id)
      join search.document d on d.kind = x.kind and d.id = x.id`.execute(tx);
  const known = new Map(rows.map(({ kind, id, digest }) => [`${kind} ${id}`, digest]));
  return kept.filter(({ kind, id, digest }) => known.get(`${kind} ${id}`) !== digest);
};

/** A rebuild reads while no verb writes into the index; verbs do not wait for one another. */
export const holdOffRebuild = async (tx: Transaction<SearchTables>): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(hashtext('search.rebuild'))`.execute(tx);
};

const write = async (tx: Transaction<SearchTables>, changed: Kept[]): Promise<Waiting[]> => {
  const told = changed.map(({ kind, id, audience, address, texts, all, digest }, place) => ({
    ...{ kind, id, audience, address, texts, facets: all, digest, place },
  }));
  const { rows } = await sql<Waiting>`
    insert into search.document as known (kind, id, audience, address, texts, facets, digest)
    select x.kind, x.id, x.audience, x.address, x.texts, array(select jsonb_array_elements_text(x.facets)), x.digest
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as x (kind text, id text, audience text, address text, texts jsonb, facets jsonb, digest text, place integer)
    order by x.place
    on conflict (kind, id) do update set number = excluded.number, audience = excluded.audience,
      address = excluded.address, texts = excluded.texts, facets = excluded.facets, digest = excluded.digest,
      vector = null, versions = 0, title_words = 0, text_words = 0
    returning number, audience, texts`.execute(tx);
  return rows;
};

/**
 * Puts these documents into the index in place of what it had of the same records, inside the caller's transaction:
 * what is no longer said is no longer found from the moment it commits. Those handed over unchanged cost one lookup.
 * Up to a hundred are found at once; of more, new words are found within a minute. A document without text leaves.
 */
export const keepDocuments = async (given: AnyTransaction, documents: readonly SearchedDocument[]): Promise<void> => {
  const tx = given as Transaction<SearchTables>;
  if (documents.length === 0) return;
  const latest = new Map(documents.map((one) => [`${one.kind} ${one.id}`, withText(one)]));
  const kept: Kept[] = [];
  const empty = new Map<string, string[]>();
  for (const document of latest.values()) {
    const all = facetsOf(document);
    if (document.texts.length > 0) kept.push({ ...document, all, digest: digestOf(document, all) });
    else empty.set(document.kind, [...(empty.get(document.kind) ?? []), document.id]);
  }
  await holdOffRebuild(tx);
  for (const [kind, ids] of empty) await dropDocuments(tx, kind, ids);
  if (kept.length === 0) return;
  const changed = await changedOf(tx, kept);
  if (changed.length === 0) return;
  const written = await write(tx, changed);
  if (written.length <= AT_ONCE) await writeFresh(tx, written);
};

/** Takes the documents of these records out of the index, inside the caller's transaction. Those it has not are passed over. */
export const dropDocuments = async (tx: AnyTransaction, kind: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await holdOffRebuild(tx);
  await sql`delete from search.document where kind = ${kind} and id = any(${[...ids]}::text[])`.execute(tx);
};
