/**
 * Two hundred indicators over many facts: the first computation of all of them, the refresh after one write, and a
 * dashboard, beside plain SQL that counts the same facts at reading. Values are checked against that SQL. The daily size is
 * 200,000 facts; `--facts N` is another, `--full` or TWIZA_BENCH_FULL=1 is 10,000,000 and takes an hour on two busy cores;
 * `--indicators N` is how many.
 */
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import type { Pool } from 'pg';
import * as v from 'valibot';
import { kyselyOver, migrate, openDatabase, poolOn } from '../src/platform/database/index.ts';
import { room } from '../src/platform/command.ts';
import type { Caller } from '../src/platform/ground.ts';
import { sealAll } from '../src/platform/journal/seal.ts';
import { system } from '../src/platform/rights.ts';
import { define, fill, id, indicator, source } from './indicators/made.ts';
import type { Made } from './indicators/made.ts';
import { figures, followJournal, knowFacts, series } from '../src/modules/indicators/index.ts';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const full = process.argv.includes('--full') || process.env['TWIZA_BENCH_FULL'] === '1';
const facts = Number(option('facts') ?? (full ? 10_000_000 : 200_000));
const wanted = Number(option('indicators') ?? 200);
const kinds = 20;
const perKind = Math.floor(facts / kinds);
const structures = Math.max(500, Math.floor(facts / 160));

const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};
const quantile = (times: number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
const say = (line: string): void => console.log(`  ${line}`);

const { command } = room<object>({ name: 'bench' });
const tell = command(v.array(v.string()), async (_context, records) =>
  records.map((about) => ({ fact: 'bench.made', about })),
);

const memory = (): string => `${Math.round(process.memoryUsage().rss / 1e6)} MB of this process`;

const checked = async (pool: Pool, caller: Caller, all: Made[]): Promise<void> => {
  const values = await figures(caller, { indicators: all.map(({ code }) => code) });
  for (const [at, { code, plain }] of all.entries()) {
    if (at % 7 !== 0) continue;
    const { rows } = await pool.query<Record<string, string>>(plain);
    const expected = Number(Object.values(rows[0]!)[0]);
    const said = values.find((one) => one.code === code)!.value;
    if (said === null || Math.abs(said - expected) > 1e-6 * Math.max(1, Math.abs(expected)))
      throw new Error(`${code} says ${said}, plain SQL ${expected}`);
  }
  say(`every seventh indicator is what plain SQL counts`);
};

const refresh = async (pool: Pool, caller: Caller, db: Kysely<object>): Promise<number[]> => {
  const times: number[] = [];
  for (let n = 0; n < 25; n += 1) {
    const { rows } = await pool.query<{ record: string }>(
      `update made set amount = amount + 1, persons = persons + 1, state = 'agreed',
        day = date '2019-01-01' + (random() * 2000)::int where record = ${id('a', String(1 + n * 7))} returning record`,
    );
    await tell(caller, [rows[0]!.record]);
    await sealAll(db);
    times.push(await timed(() => followJournal(caller, {})));
  }
  return times;
};

const dashboard = async (caller: Caller, all: Made[]): Promise<number[]> => {
  const codes = all.map(({ code }) => code);
  const places = ['', 'MA-01', 'MA-04', 'MA-09'];
  const periods = ['', '2019', '2024'];
  const times: number[] = [];
  for (let n = 0; n < 120; n += 1) {
    const cell = { place: places[n % places.length]!, period: periods[n % periods.length]! };
    const some = Array.from({ length: 6 }, (_, at) => codes[(n * 6 + at) % codes.length]!);
    times.push(
      await timed(async () => {
        await figures(caller, { indicators: codes, ...cell });
        for (const code of some) await series(caller, { indicator: code, along: ['place'], period: cell.period });
      }),
    );
  }
  return times;
};

/** What the same page would take without kept values: the totals of twenty indicators, counted at reading. */
const plainly = async (pool: Pool, all: Made[]): Promise<number> =>
  timed(async () => {
    for (const { plain } of all.slice(0, 20)) await pool.query(plain);
  });

const within = async (pool: Pool): Promise<void> => {
  const db = kyselyOver(pool);
  const jobs = { within: () => async () => undefined };
  const ground = { db, jobs } as unknown as Caller['ground'];
  const caller: Caller = { ground, actor: system, now: new Date() };
  say(
    `${facts} facts made in ${((await timed(() => fill(pool, { kinds, perKind, structures }))) / 1000).toFixed(1)} s, load ${load()}`,
  );
  knowFacts([{ facts: Array.from({ length: kinds }, (_, n) => source(n)) }]);
  const all = Array.from({ length: wanted }, (_, n) => indicator(n, kinds));
  // The facts first, without an indicator; then the indicators, computed at once.
  say(`facts read from their rooms in ${((await timed(() => followJournal(caller, {}))) / 1000).toFixed(1)} s`);
  await pool.query('vacuum analyze indicators.fact');
  await define(pool, all);
  say(
    `${wanted} indicators computed for the first time in ${((await timed(() => followJournal(caller, {}))) / 1000).toFixed(1)} s, load ${load()}`,
  );
  await pool.query('vacuum analyze indicators.value');
  const { rows } = await pool.query<{ cells: string; size: string; facts: string }>(`select
    (select count(*) from indicators.value) as cells, pg_size_pretty(pg_total_relation_size('indicators.value')) as size,
    pg_size_pretty((select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'indicators.fact'::regclass)) as facts`);
  say(`${rows[0]!.cells} cells in ${rows[0]!.size}, facts in ${rows[0]!.facts}, ${memory()}`);
  await checked(pool, caller, all);
  const times = await refresh(pool, caller, db as Kysely<object>);
  say(`refresh after one write: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`);
  await checked(pool, caller, all);
  await dashboard(caller, all.slice(0, 20));
  const pages = await dashboard(caller, all);
  say(
    `dashboard (${wanted} figures, six by region): p50 ${quantile(pages, 0.5)} ms, p95 ${quantile(pages, 0.95)} ms, load ${load()}`,
  );
  say(`plain SQL, the totals of twenty of them: ${(await plainly(pool, all)).toFixed(0)} ms`);
};

const database = await openDatabase({ durable: false, connections: 2 });
console.log(`PostgreSQL ${database.version} (${database.engine}), ${facts} facts, ${wanted} indicators`);
const admin = new Client({ connectionString: database.url });
await admin.connect();
const name = `twiza_bench_indicators_${process.pid}`;
await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
const address = new URL(database.url);
address.pathname = `/${name}`;
const pool = poolOn(address.href, 3);
try {
  await migrate(pool);
  await within(pool);
} finally {
  await pool.end();
  await admin.query(`drop database ${name}`);
  await admin.end();
  await database.close();
}
