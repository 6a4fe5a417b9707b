import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { sql, type Kysely } from 'kysely';
import { lexemesOf, questionOf, spotterOf, thesaurus } from '../../src/modules/search/index.ts';
import { sumsOf } from '../../src/modules/search/kept/reading.ts';
import { scoreOf } from '../../src/modules/search/rules/vector.ts';
import type { SearchTables } from '../../src/modules/search/tables.ts';
import type { SearchedDocument } from '../../src/platform/searched.ts';
import { weighedOf, type Asked } from './exhaustive.ts';
import type { MiniAsked, MiniTold } from './mini-worker.ts';

type Db = Kysely<SearchTables>;
export type Answering = (one: Asked) => Promise<number[]>;

const fillBags = async (db: Db): Promise<void> => {
  const spotter = spotterOf(thesaurus);
  await sql`drop table if exists public.bag`.execute(db);
  await sql`create table public.bag (number int primary key, lexemes text[])`.execute(db);
  for (let after = 0; ;) {
    const { rows } = await sql<{
      number: number;
      texts: SearchedDocument['texts'];
    }>`select number, texts from search.document
      where number > ${after} and audience = 'public' order by number limit 2000`.execute(db);
    if (rows.length === 0) break;
    const bags = rows.map(({ texts }) => {
      const all = texts.map(({ lang, title, text }) => lexemesOf({ id: '', lang, title, text }, spotter));
      return JSON.stringify([...new Set(all.flatMap(({ title, text }) => [...title.lexemes, ...text.lexemes]))]);
    });
    await sql`insert into public.bag select number, array(select jsonb_array_elements_text(bag)) from unnest(
      ${rows.map(({ number }) => number)}::int[], ${bags}::jsonb[]) as x (number, bag)`.execute(db);
    after = rows.at(-1)!.number;
  }
  await sql`create index if not exists bag_lexemes on public.bag using gin (lexemes)`.execute(db);
  await sql`analyze public.bag`.execute(db);
};

/** The other design: an inverted index of PostgreSQL, candidates by the rarest lexemes, then the exact scores. */
export const ginCandidates = async (db: Db): Promise<Answering> => {
  await fillBags(db);
  const spotter = spotterOf(thesaurus);
  const { documents, means } = await db.transaction().execute((tx) => sumsOf(tx, ['public']));
  return async ({ text, lang }) => {
    const all = [...questionOf(text, lang, spotter, () => true).keys()];
    const { rows } = await sql<{ lexeme: string; n: number }>`select lexeme, sum(documents)::int as n
      from search.posting where lexeme = any(${all}) group by 1 order by 2`.execute(db);
    const holding = new Map(rows.map(({ lexeme, n }) => [lexeme, n]));
    const question = questionOf(text, lang, spotter, (lexeme) => holding.has(lexeme));
    const rarest: string[] = [];
    let sum = 0;
    for (const { lexeme, n } of rows) {
      if (sum > 0 && sum + n > 2000) break;
      sum += n;
      rarest.push(lexeme);
    }
    const { rows: found } = await sql<{
      number: number;
      vector: Buffer;
    }>`select d.number, d.vector from search.document d
      join (select number from public.bag where lexemes && ${rarest} limit 2000) b on b.number = d.number`.execute(db);
    const weighed = weighedOf(question, holding, documents);
    return found
      .map(({ number, vector }) => ({ number, score: scoreOf(vector, weighed, means) }))
      .toSorted((a, b) => b.score - a.score || a.number - b.number)
      .map(({ number }) => number);
  };
};

const stock = async (db: Db): Promise<Answering> => {
  await sql`create table if not exists public.plain as select number,
    setweight(to_tsvector('french', coalesce(string_agg(t ->> 'title', ' ') filter (where t ->> 'lang' <> 'ar'), '')), 'A')
    || to_tsvector('french', coalesce(string_agg(t ->> 'text', ' ') filter (where t ->> 'lang' <> 'ar'), ''))
    || setweight(to_tsvector('arabic', coalesce(string_agg(t ->> 'title', ' ') filter (where t ->> 'lang' = 'ar'), '')), 'A')
    || to_tsvector('arabic', coalesce(string_agg(t ->> 'text', ' ') filter (where t ->> 'lang' = 'ar'), '')) as words
    from search.document, jsonb_array_elements(texts) as t where audience = 'public' group by number`.execute(db);
  await sql`create index if not exists plain_words on public.plain using gin (words)`.execute(db);
  await sql`analyze public.plain`.execute(db);
  return async ({ text, lang, chosen }) => {
    const kind = chosen.get('kind') ?? '';
    const { rows } = await sql<{ number: number }>`select number from public.plain,
      plainto_tsquery(${lang === 'ar' ? 'arabic' : 'french'}, ${text}) as q where words @@ q
      and (${kind} = '' or number in (select number from search.document where kind = ${kind}))
      order by ts_rank(words, q) desc limit 10`.execute(db);
    return rows.map(({ number }) => number);
  };
};

/** What an engine took to be made ready and holds. */
export interface Made {
  name: string;
  answer: Answering;
  seconds: number;
  holds: string;
}

const timed = async <Answer>(run: () => Promise<Answer>): Promise<[Answer, number]> => {
  const start = performance.now();
  return [await run(), (performance.now() - start) / 1000];
};

/** PostgreSQL's own, made anew. */
export const stockMade = async (db: Db): Promise<Made> => {
  await sql`drop table if exists public.plain`.execute(db);
  const [answer, seconds] = await timed(() => stock(db));
  const { rows } = await sql<{ size: string }>`
    select pg_size_pretty(pg_total_relation_size('public.plain')) as size`.execute(db);
  return { name: 'stock text search, ts_rank', answer, seconds, holds: `${rows[0]!.size} on disk` };
};

/** Old space of the engine in memory: what a machine of 16 GB could give. */
const HEAP_MB = 14_000;

type Told = MiniTold | { done: 'gone'; why: string };

/** One answer of the worker after the other; a worker that dies answers why. */
const conversation = (worker: Worker): ((message: MiniAsked) => Promise<Told>) => {
  let settle: (told: Told) => void = () => {};
  worker.on('message', (told: Told) => settle(told));
  worker.on('error', (error: Error & { code?: string }) => settle({ done: 'gone', why: error.code ?? error.message }));
  return (message) =>
    new Promise((answer) => {
      settle = answer;
      worker.postMessage(message);
    });
};

const graded = async (db: Db): Promise<number[]> =>
  (await sql<{ number: number }>`select number from search.document where kind = 'graded'`.execute(db)).rows.map(
    ({ number }) => number,
  );

/** Hands all public documents over. @returns why it stopped, or null; and what it held last */
const feed = async (
  db: Db,
  tell: (message: MiniAsked) => Promise<Told>,
): Promise<{ stopped: string | null; held: number; documents: number }> => {
  let [held, documents] = [0, 0];
  for (let after = 0; ;) {
    const { rows } = await sql<{ number: number; texts: SearchedDocument['texts'] }>`select number, texts
      from search.document where number > ${after} and audience = 'public' order by number limit 5000`.execute(db);
    if (rows.length === 0) return { stopped: null, held, documents };
    const told = await tell({
      add: rows.map(({ number, texts }) => ({
        id: number,
        title: texts.map(({ title }) => title).join(' '),
        text: texts.map(({ text }) => text).join(' '),
      })),
    });
    if (told.done === 'gone') return { stopped: told.why, held, documents };
    if (told.done === 'added') held = told.heap;
    documents += rows.length;
    after = rows.at(-1)!.number;
  }
};

/**
 * MiniSearch, in a thread with a heap of its own, as large as 16 GB allow. Null where it cannot hold so many; it says
 * where it stopped. Call `end` when done.
 */
export const miniMade = async (db: Db): Promise<(Made & { end: () => Promise<unknown> }) | null> => {
  const worker = new Worker(new URL('mini-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const tell = conversation(worker);
  await tell({ few: await graded(db) });
  const [{ stopped, held, documents }, seconds] = await timed(() => feed(db, tell));
  const holds = `${Math.round(held / 2 ** 20)} MB of memory`;
  if (stopped !== null) {
    console.log(`  MiniSearch stopped (${stopped}) after ${documents} documents, holding ${holds}`);
    return null;
  }
  const answer: Answering = async ({ text, chosen }) => {
    const told = await tell({ text, few: chosen.has('kind') });
    return told.done === 'found' ? told.numbers : [];
  };
  return { name: 'MiniSearch', answer, seconds, holds, end: () => worker.terminate() };
};
