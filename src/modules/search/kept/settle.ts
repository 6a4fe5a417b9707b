import { setImmediate as breath } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import { segmentsToJoin, type SegmentSize } from '../rules/segments.ts';
import type { Audience, SearchTables } from '../tables.ts';
import { writeFresh, writeVectors, type Waiting } from './fresh.ts';
import { joinSegments } from './join-segments.ts';
import { meansForLevels, readTexts, type ReadDocument } from './reading.ts';
import { writeReadSegment, type Placed } from './segment.ts';
import { thesaurusInForce } from './thesaurus-in-force.ts';

type Tx = Transaction<SearchTables>;

export interface Pace {
  /** Documents of one transaction: a verb that changes one of them waits a second or two at most. */
  batch: number;
  /** Fewer than these stay postings of a row each. */
  enough: number;
}
const usual: Pace = { batch: 4096, enough: 1000 };

export type ToRead = Waiting & Placed;

/** One settler at a time, of all processes; null when another is at work. */
const alone = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('search.settle')) as alone`.execute(tx);
  return rows[0]?.alone === true;
};

/** Reads documents, letting requests through between them. */
const readMany = async <One extends ToRead>(tx: Tx, given: readonly One[]): Promise<(One & ReadDocument)[]> => {
  const [{ spotter }, means] = [await thesaurusInForce(tx), await meansForLevels(tx)];
  const read: (One & ReadDocument)[] = [];
  for (const [at, one] of given.entries()) {
    if (at % 64 === 63) await breath();
    read.push({ ...one, ...readTexts(one.texts, spotter, means) });
  }
  return read;
};

const inSegments = async (tx: Tx, read: readonly (Placed & ReadDocument & { audience: Audience })[]): Promise<void> => {
  for (const [audience, its] of Map.groupBy(read, (one) => one.audience)) await writeReadSegment(tx, audience, its);
};

/** Reads documents whose numbers are new: many go into a segment at once, few become postings of a row each. */
export const readNow = async (
  tx: Tx,
  given: readonly ToRead[],
  { enough }: Pick<Pace, 'enough'> = usual,
): Promise<void> => {
  if (given.length < enough) return writeFresh(tx, given);
  const read = await readMany(tx, given);
  await writeVectors(tx, read);
  return inSegments(tx, read);
};

/** Reads what waits. @returns how many */
const readWaiting = async (tx: Tx, pace: Pace): Promise<number> => {
  const { rows } = await sql<ToRead>`select number, audience, texts, facets from search.document
    where vector is null order by number limit ${pace.batch} for update skip locked`.execute(tx);
  await readNow(tx, rows, pace);
  return rows.length;
};

/** Postings of a row each become a segment when they are many. @returns how many documents */
const sealFresh = async (tx: Tx, { batch, enough }: Pace): Promise<number> => {
  const { rows } = await sql<ToRead>`select d.number, d.audience, d.texts, d.facets from search.document d
    join (select distinct number from search.fresh order by number limit ${batch}) f on f.number = d.number
    order by d.number`.execute(tx);
  if (rows.length < enough) return 0;
  await inSegments(tx, await readMany(tx, rows));
  await sql`delete from search.fresh where number = any(${rows.map(({ number }) => number)})`.execute(tx);
  return rows.length;
};

interface Standing extends SegmentSize {
  audience: Audience;
  numbers: Buffer;
}

const standing = async (tx: Tx, gone: ReadonlySet<number>): Promise<Standing[]> => {
  const rows = await tx.selectFrom('search.segment').select(['id', 'audience', 'documents', 'numbers']).execute();
  return rows.map((row) => {
    let its = 0;
    for (let at = 0; at < row.numbers.length && gone.size > 0; at += 4)
      if (gone.has(row.numbers.readInt32LE(at))) its += 1;
    return { ...row, gone: its };
  });
};

const goneNow = async (tx: Tx): Promise<Set<number>> =>
  new Set((await tx.selectFrom('search.gone').select('number').execute()).map(({ number }) => number));

/** Joins some segments where it is time to. @returns whether it did */
const joinSome = async (tx: Tx): Promise<boolean> => {
  const gone = await goneNow(tx);
  const segments = await standing(tx, gone);
  for (const its of Map.groupBy(segments, ({ audience }) => audience).values()) {
    const ids = segmentsToJoin(its);
    if (ids.length === 0) continue;
    await joinSegments(tx, ids, gone);
    return true;
  }
  return false;
};

/** What the documents come to in a row, and no number kept as gone that stands nowhere. */
const tidy = async (tx: Tx): Promise<void> => {
  await sql`with taken as (delete from search.tally returning *)
    insert into search.tally select audience, sum(documents), sum(versions), sum(title_words), sum(text_words)
    from taken group by audience`.execute(tx);
  const gone = await goneNow(tx);
  if (gone.size === 0) return;
  for (const { numbers } of await standing(tx, new Set()))
    for (let at = 0; at < numbers.length; at += 4) gone.delete(numbers.readInt32LE(at));
  await sql`delete from search.gone g where number = any(${[...gone]})
    and not exists (select from search.fresh f where f.number = g.number)`.execute(tx);
};

/** Reads what waits, gathers postings into segments and segments into larger ones. Answers at once where another does. */
export const settleIndex = async (db: Kysely<SearchTables>, pace = usual): Promise<void> => {
  const step = <Answer>(run: (tx: Tx) => Promise<Answer>): Promise<Answer | null> =>
    db.transaction().execute(async (tx) => ((await alone(tx)) ? run(tx) : null));
  while (((await step((tx) => readWaiting(tx, pace))) ?? 0) > 0);
  while (((await step((tx) => sealFresh(tx, pace))) ?? 0) > 0);
  while ((await step(joinSome)) === true);
  await step(tidy);
};
