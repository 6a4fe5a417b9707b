import { sql, type Kysely, type Transaction } from 'kysely';
import { job, type Jobs, type JobSend } from '../../../platform/jobs/jobs.ts';
import type { Searched, SearchedDocument } from '../../../platform/searched.ts';
import { searchedBy } from '../known.ts';
import type { SearchTables } from '../tables.ts';
import { holdOffRebuild, keepDocuments } from './keep-documents.ts';
import { rereadDocuments } from './reread.ts';
import { settleIndex } from './settle.ts';
import { lookAtThesaurus } from './thesaurus-in-force.ts';

type Db = Kysely<SearchTables>;
type Tx = Transaction<SearchTables>;

export interface Rebuilt {
  /** Documents that rooms gave, and those that nobody gave any more. */
  documents: number;
  dropped: number;
}

/**
 * One step of a room's documents. No verb writes into the index while they are read and kept: what a verb takes out is
 * never put back from what was read before.
 */
const step = (db: Db, given: AsyncIterator<SearchedDocument[]>): Promise<SearchedDocument[] | null> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('search.rebuild'))`.execute(tx);
    const next = await given.next();
    if (next.done === true) return null;
    await keepDocuments(tx, next.value);
    return next.value;
  });

/** The same where a house has one connection, a trial's: a verb between the reading and the keeping is one in a thousand. */
const stepAlone = async (db: Db, given: AsyncIterator<SearchedDocument[]>): Promise<SearchedDocument[] | null> => {
  const next = await given.next();
  if (next.done === true) return null;
  await db.transaction().execute((tx) => keepDocuments(tx, next.value));
  return next.value;
};

const dropOthers = async (tx: Tx, kind: string, ids: ReadonlySet<string>, before: number): Promise<number> => {
  await holdOffRebuild(tx);
  const { rows } = await sql<{
    id: string;
  }>`select id from search.document where kind = ${kind} and number <= ${before}`.execute(tx);
  const others = rows.map(({ id }) => id).filter((id) => !ids.has(id));
  await sql`delete from search.document where kind = ${kind} and id = any(${others}) and number <= ${before}`.execute(
    tx,
  );
  return others.length;
};

const rebuildRoom = async (db: Db, { kinds, all }: Searched, next: typeof step): Promise<Rebuilt> => {
  await lookAtThesaurus(db);
  // What a verb writes from here on is not looked at: it is newer than what the room will give.
  const { rows } = await sql<{
    before: number;
  }>`select nextval(pg_get_serial_sequence('search.document', 'number'))::int as before`.execute(db);
  const ids = new Map(kinds.map(({ code }) => [code, new Set<string>()]));
  const given = all(db)[Symbol.asyncIterator]();
  let documents = 0;
  for (;;) {
    const some = await next(db, given);
    if (some === null) break;
    documents += some.length;
    for (const { kind, id } of some) ids.get(kind)?.add(id);
  }
  let dropped = 0;
  for (const [kind, its] of ids)
    dropped += await db.transaction().execute((tx) => dropOthers(tx, kind, its, rows[0]!.before));
  return { documents, dropped };
};

/**
 * Takes every document of every room anew, and drops those that none gives any more. A room's documents are read on one
 * connection while another keeps verbs from writing.
 * @param anew also reads those that have not changed, for an index whose making has changed
 * @param connections 1: nothing keeps verbs from writing
 */
export const rebuildIndex = async (db: Db, { anew = false, connections = 2 } = {}): Promise<Rebuilt> => {
  const sum: Rebuilt = { documents: 0, dropped: 0 };
  for (const searched of searchedBy()) {
    const { documents, dropped } = await rebuildRoom(db, searched, connections > 1 ? step : stepAlone);
    sum.documents += documents;
    sum.dropped += dropped;
  }
  if (anew) await rereadDocuments(db, null);
  await settleIndex(db);
  return sum;
};

/** Whether a second statement can run while a transaction is open. */
const hasTwoConnections = (db: Db): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx);
    const other = sql`select 1`.execute(db).then(() => true);
    const late = new Promise<false>((answer) => void setTimeout(answer, 2000, false).unref());
    return Promise.race([other, late]);
  });

/**
 * Raised when a room makes its documents otherwise, or brings documents that no verb tells of: the next release then
 * builds the index anew by itself, once.
 */
const MAKING = 2;

/** Asks for the index to be built anew where this program makes documents otherwise than those that are there. */
export const rebuildIfMadeOtherwise = (db: Db, jobs: Jobs): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('search.making')
      .set({ version: MAKING })
      .where('version', '<>', MAKING)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) await jobs.within(tx)(rebuild, { anew: true }, { key: 'making' });
  });

/** So long after a change of the thesaurus: whoever changes one concept often changes several. */
const QUIET = 120_000;

/**
 * What rooms said with the old labels of a concept, they say with the new ones: once, some minutes after the last of
 * several changes.
 */
export const sayAnew = (later: JobSend, now: Date): Promise<void> =>
  later(rebuild, {}, { key: 'thesaurus', after: new Date(now.getTime() + QUIET) });

/** When it is asked for, and every Sunday morning, for what no verb could tell: a name of a value chain, a record changed by hand. */
export const rebuild = job<{ anew?: boolean }>(
  'search.rebuild',
  async ({ db }, { anew = false }) => {
    await rebuildIndex(db, { anew, connections: (await hasTwoConnections(db)) ? 2 : 1 });
  },
  { every: '20 4 * * 0', pace: 'long' },
);
