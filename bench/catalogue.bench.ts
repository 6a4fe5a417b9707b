/**
 * The public catalogue at 102,000 products: time of a whole page (cards, total, every facet, HTML), unfiltered, with one
 * and two facets, far down, and with words typed; beside the counts that SQL would make of the products themselves.
 * Size: `--size=102000`; `--keep` leaves the database.
 */
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { sql, type Kysely } from 'kysely';
import { Client } from 'pg';
import { searched } from '../src/modules/catalogue/searched.ts';
import { onTheWeb } from '../src/modules/catalogue/web.tsx';
import { keepDocuments } from '../src/modules/search/index.ts';
import { settleIndex } from '../src/modules/search/kept/settle.ts';
import type { SearchTables } from '../src/modules/search/tables.ts';
import { kyselyOver, migrate, openDatabase, poolOn } from '../src/platform/database/index.ts';
import type { Ground } from '../src/platform/ground.ts';
import { anonymous } from '../src/platform/rights.ts';
import { siteOf } from '../test/support/web.ts';
import { fillCatalogue } from './catalogue/invented-products.ts';

const size = Number(process.argv.find((one) => one.startsWith('--size='))?.slice(7) ?? 102_000);
const keep = process.argv.includes('--keep');
const rounds = 60;

const quantile = (times: number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);

const report = async (name: string, run: (round: number) => Promise<unknown>, times = rounds): Promise<void> => {
  await run(0);
  const took: number[] = [];
  for (let round = 1; round <= times; round += 1) {
    const start = performance.now();
    await run(round);
    took.push(performance.now() - start);
  }
  console.log(
    `  ${name.padEnd(52)} p50 ${quantile(took, 0.5)} ms  p95 ${quantile(took, 0.95)} ms  worst ${quantile(took, 1)} ms`,
  );
};

const pages = (address: (round: number) => string) => async (round: number) => {
  const answer = await site.request(address(round));
  const html = await answer.text();
  if (answer.status !== 200 || !html.includes('class="card')) throw new Error(`${address(round)}: ${answer.status}`);
};

/** Each facet counted by a pass over the products, as a list of some hundreds may do it. */
const naive = (db: Kysely<SearchTables>, where: ReturnType<typeof sql>) => async (): Promise<void> => {
  for (const value of [
    sql`value_chain`,
    sql`region`,
    sql`concept`,
    sql`unnest(case when available = '{}' then '{1,2,3,4,5,6,7,8,9,10,11,12}' else available end)`,
    sql`unnest(labels)`,
  ])
    await sql`select ${value} as value, count(*) from catalogue.product_listed where ${where} group by 1 order by 2 desc
      limit 40`.execute(db);
};

const database = await openDatabase({ durable: false, connections: 2 });
const name = `twiza_bench_catalogue_${size}`;
const admin = new Client({ connectionString: database.url });
await admin.connect();
const there = (await admin.query('select from pg_database where datname = $1', [name])).rowCount === 1;
if (!there) await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
const address = new URL(database.url);
address.pathname = `/${name}`;
const pool = poolOn(address.href, 3);
await migrate(pool);
const db = kyselyOver<SearchTables>(pool);
if (!there) {
  await fillCatalogue(db as unknown as Kysely<unknown>, size);
  for await (const some of searched.all(db)) await db.transaction().execute((tx) => keepDocuments(tx, some));
  await settleIndex(db);
  await sql`vacuum analyze`.execute(db);
}
const site = siteOf({ db } as unknown as Ground, onTheWeb.web, () => anonymous);
console.log(
  `PostgreSQL ${database.version} (${database.engine}), ${size} products, load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`,
);
const regions = Array.from({ length: 12 }, (_, at) => `MA-${String(at + 1).padStart(2, '0')}`);
const words = ['miel de thym', 'زيت أركان', 'zit argan', 'safran', 'tapis', 'huile'];
await report(
  'page, unfiltered',
  pages(() => '/fr/catalogue'),
);
await report(
  'page, one facet (region)',
  pages((at) => `/fr/catalogue?region=${regions[at % 12]}`),
);
await report(
  'page, two facets (region, month)',
  pages((at) => `/fr/catalogue?region=${regions[at % 12]}&month=${1 + (at % 12)}`),
);
await report(
  'page, two facets (chain, label)',
  pages((at) => `/fr/catalogue?chain=almonds&label=${['igp', 'bio', 'aop'][at % 3]}`),
);
await report(
  'page, the four hundredth',
  pages(() => '/fr/catalogue?page=400'),
);
await report(
  'page, words typed',
  pages((at) => `/fr/catalogue?q=${encodeURIComponent(words[at % 6]!)}`),
);
await report(
  'page, words typed and a facet',
  pages((at) => `/fr/catalogue?q=${encodeURIComponent(words[at % 6]!)}&month=5`),
);
await report('counts alone by SQL, unfiltered', naive(db, sql`true`), 10);
await report('counts alone by SQL, two facets', naive(db, sql`region = 'MA-01' and 5 = any(available)`), 10);
await pool.end();
if (!keep) await admin.query(`drop database ${name}`);
await admin.end();
await database.close();
