/**
 * The one search in PostgreSQL: time of a whole answer (ranked page, total, every facet) and what it finds of the ten
 * best of the exhaustive pure ranking; beside candidates by the rarest lexemes through a GIN index, PostgreSQL's own
 * text search with ts_rank, and MiniSearch in a heap of its own, on the same questions. `--sizes=20000,1000000` (the
 * million takes half an hour to build on two cores), `--keep` leaves the databases, `--alone` leaves the alternatives out.
 */
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { sql, type Kysely } from 'kysely';
import { Client, type Pool } from 'pg';
import { bestDocuments } from '../src/modules/search/asked/best-documents.ts';
import { BUDGET } from '../src/modules/search/asked/postings.ts';
import { keepDocuments } from '../src/modules/search/index.ts';
import { settleIndex } from '../src/modules/search/kept/settle.ts';
import type { SearchTables } from '../src/modules/search/tables.ts';
import { kyselyOver, migrate, openDatabase, poolOn } from '../src/platform/database/index.ts';
import type { SearchedDocument } from '../src/platform/searched.ts';
import { ginCandidates, miniMade, stockMade, type Answering } from './search/alternatives.ts';
import { exhaustive, type Asked } from './search/exhaustive.ts';
import { inventedDocuments } from './search/invented-documents.ts';
import { serverUsed } from './search/processor.ts';
import { mean, ndcg10, questions, within, type Labelled } from './search/labelled.ts';

const option = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const sizes = (option('sizes') ?? '20000').split(',').map(Number);
const keep = process.argv.includes('--keep');
const alone = process.argv.includes('--alone');
const everyGraded = Number(option('recall-of-each') ?? 4);
const most = 10;

type Db = Kysely<SearchTables>;
const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
const memory = (): string => `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`;
const quantile = (times: number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);

const mix = (): Asked[] => {
  const graded = questions().map(({ from, text }): Asked => ({
    text,
    lang: from === 'dialect' ? 'fr' : from,
    chosen: new Map(),
  }));
  const narrowed = graded
    .filter((_, at) => at % 5 === 0)
    .map((one) => ({ ...one, chosen: new Map([['place', 'MA-05']]) }));
  const named = ['cooperative amal', 'تعاونية النور', 'Tawnat', 'zit argan', 'cooperative de femmes', 'عسل'].map(
    (text): Asked => ({ text, lang: /[a-z]/i.test(text) ? 'fr' : 'ar', chosen: new Map() }),
  );
  return [...graded, ...narrowed, ...named];
};

const ask = (db: Db, pool: Pool, { text, lang, chosen }: Asked, budget = BUDGET) =>
  db.transaction().execute((tx) => bestDocuments(tx, pool, { text, lang, chosen, audiences: ['public'], budget }));

const time = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

const report = async (
  db: Db,
  name: string,
  asked: Asked[],
  answer: (one: Asked) => Promise<unknown>,
): Promise<void> => {
  const times: number[] = [];
  const [own, server] = [process.cpuUsage(), await serverUsed(db)];
  for (const one of asked) times.push(await time(() => answer(one)));
  const used = process.cpuUsage(own);
  const each = (ms: number): string => (ms / asked.length).toFixed(1);
  const there = await serverUsed(db);
  console.log(
    `  ${name.padEnd(44)} p50 ${quantile(times, 0.5)} ms  p95 ${quantile(times, 0.95)} ms  worst ${quantile(times, 1)} ms  load ${load()}`,
  );
  console.log(
    `  ${''.padEnd(44)} processor a question: program ${each((used.user + used.system) / 1000)} ms, server ${server === null || there === null ? '–' : each(there - server)} ms`,
  );
};

const fill = async (db: Db, size: number): Promise<void> => {
  let batch: SearchedDocument[] = [];
  const hand = async (): Promise<void> => {
    const some = batch;
    batch = [];
    await db.transaction().execute((tx) => keepDocuments(tx, some));
  };
  for (const document of inventedDocuments(size)) {
    batch.push(document);
    if (batch.length === 4096) await hand();
  }
  await hand();
  console.log(`  handed over, ${memory()}, load ${load()}`);
  await settleIndex(db);
};

const recall = async (name: string, truth: number[][], asked: Asked[], answer: Answering): Promise<void> => {
  let [shared, all, same] = [0, 0, 0];
  for (const [at, one] of asked.entries()) {
    const found = (await answer(one)).slice(0, most);
    shared += truth[at]!.filter((number) => found.includes(number)).length;
    all += truth[at]!.length;
    if (truth[at]!.join() === found.join()) same += 1;
  }
  console.log(
    `  ${name.padEnd(44)} recall@10 ${(shared / all).toFixed(3)}, the very same ten in ${same} of ${asked.length}`,
  );
};

/** How well the graded documents answer, found among all the others by their kind. */
const quality = async (name: string, db: Db, answer: Answering): Promise<void> => {
  const { rows } = await sql<{ number: number; id: string }>`
    select number, id from search.document where kind = 'graded'`.execute(db);
  const ids = new Map(rows.map(({ number, id }) => [number, id]));
  const found: [string[], Labelled['grades']][] = [];
  for (const { from, text, grades } of questions()) {
    const numbers = await answer({
      text,
      lang: from === 'dialect' ? 'fr' : from,
      chosen: new Map([['kind', 'graded']]),
    });
    found.push([numbers.map((number) => ids.get(number) ?? ''), grades]);
  }
  const of = (measure: (ids: string[], grades: Labelled['grades']) => number): string =>
    mean(found.map(([its, grades]) => measure(its, grades))).toFixed(3);
  console.log(
    `  ${name.padEnd(44)} nDCG@10 ${of(ndcg10)}  R@1 ${of((its, grades) => within(its, grades, 1))}  R@10 ${of((its, grades) => within(its, grades, 10))}`,
  );
};

const onSize = async (db: Db, pool: Pool, size: number): Promise<void> => {
  const asked = mix();
  const graded = asked.filter((_, at) => at < 163 && at % everyGraded === 0);
  const { rows } = await sql<{ segments: number; index: string; documents: string; postings: number }>`
    select (select count(*)::int from search.segment) as segments, (select sum(documents)::float8 from search.posting) as postings,
    pg_size_pretty(pg_total_relation_size('search.posting') + pg_total_relation_size('search.segment')) as index,
    pg_size_pretty(pg_total_relation_size('search.document')) as documents`.execute(db);
  console.log(
    `${size} documents, ${asked.length} questions; ${rows[0]!.segments} segments, ${rows[0]!.postings} postings, index ${rows[0]!.index}, documents ${rows[0]!.documents}`,
  );
  await report(db, 'ours, cold', asked, (one) => ask(db, pool, one));
  await report(db, 'ours', asked, (one) => ask(db, pool, one));
  for (const budget of [100_000, 1_000_000])
    await report(db, `ours, ${budget} postings at most`, asked, (one) => ask(db, pool, one, budget));
  console.log(`  process ${memory()}`);
  const truth = await exhaustive(db, graded);
  for (const budget of [30_000, 100_000, BUDGET])
    await recall(`ours, ${budget} postings at most`, truth, graded, async (one) =>
      (await ask(db, pool, one, budget)).scored.map(({ number }) => number),
    );
  const ours = async (one: Asked): Promise<number[]> => (await ask(db, pool, one)).scored.map(({ number }) => number);
  await quality('ours, graded documents', db, ours);
  if (alone) return;
  const compare = async (name: string, answer: Answering, graduated = true): Promise<void> => {
    await report(db, name, asked, answer);
    await recall(name, truth, graded, answer);
    if (graduated) await quality(name, db, answer);
  };
  const plain = await stockMade(db);
  console.log(`  ${plain.name}: made in ${plain.seconds.toFixed(1)} s, ${plain.holds}`);
  await compare(plain.name, plain.answer);
  if (size <= 100_000) await compare('GIN, candidates by the rarest lexemes', await ginCandidates(db), false);
  const engine = await miniMade(db);
  if (engine === null) return;
  console.log(`  ${engine.name}: made in ${engine.seconds.toFixed(1)} s, ${engine.holds}`);
  await compare(engine.name, engine.answer);
  await engine.end();
};

const database = await openDatabase({ durable: false, connections: 2 });
console.log(`PostgreSQL ${database.version} (${database.engine})`);
for (const size of sizes) {
  const name = `twiza_bench_search_${size}`;
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  const there = (await admin.query('select from pg_database where datname = $1', [name])).rowCount === 1;
  const address = new URL(database.url);
  address.pathname = `/${name}`;
  if (!there) await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  const pool = poolOn(address.href, 3);
  const db = kyselyOver<SearchTables>(pool);
  await migrate(pool);
  if (!there) {
    const seconds = (await time(() => fill(db, size))) / 1000;
    await sql`vacuum analyze search.document, search.posting, search.fresh, search.gone`.execute(db);
    console.log(`  ${size} documents indexed in ${seconds.toFixed(1)} s, load ${load()}`);
  }
  await onSize(db, pool, size);
  await pool.end();
  if (!keep) await admin.query(`drop database ${name}`);
  await admin.end();
}
await database.close();
