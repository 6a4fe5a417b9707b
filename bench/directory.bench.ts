/**
 * The directory at 1,200, 60,000 and 3,000,000 structures: time of a whole answer (page, total, every facet), and
 * whether a known structure is among the first ten when it is typed otherwise; beside `ilike` with pg_trgm and
 * PostgreSQL's own text search on the same rows. The largest size takes minutes: it is measured with `--full` or
 * TWIZA_BENCH_FULL=1. Other sizes: `--sizes 1200,200000`; `--keep` leaves the databases, `--alone` leaves the alternatives
 * out, `--limit 10000` is how many milliseconds any statement may take: what takes longer counts as that long.
 */
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { kyselyOver, migrate, openDatabase, poolOn } from '../src/platform/database/index.ts';
import { anonymous } from '../src/platform/rights.ts';
import type { Caller } from '../src/platform/ground.ts';
import { searchDirectory } from '../src/modules/registry/index.ts';
import { provinces } from '../src/modules/registry/rules/places-data.ts';
import { alternatives, prepareAlternatives } from './directory/alternatives.ts';
import { generate } from './directory/generate.ts';
import { questions } from './directory/questions.ts';
import type { Asked } from './directory/questions.ts';
import { recall } from './directory/recall.ts';
import { vocabulary } from './directory/vocabulary.ts';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};
const full = process.argv.includes('--full') || process.env['TWIZA_BENCH_FULL'] === '1';
const sizes = (option('sizes') ?? (full ? '1200,60000,3000000' : '1200,60000')).split(',').map(Number);
const limit = Number(option('limit') ?? 10_000);
const keep = process.argv.includes('--keep');
const alone = process.argv.includes('--alone');

const quantile = (times: number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);

const places = [
  ...provinces.map(({ code, region }) => ({ country: 'MA', region, province: code })),
  ...['SN', 'CI', 'ML', 'TN'].map((country) => ({ country, region: null, province: null })),
];

const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');

/** Canceled by the server because it took longer than `limit`. */
const tookTooLong = (error: unknown): void => {
  if ((error as { code?: string }).code !== '57014') throw error;
};

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run().catch(tookTooLong);
  return performance.now() - start;
};

interface Time {
  kind: string;
  time: number;
}

const measure = async (ask: (asked: Asked) => Promise<number>, some: Asked[]): Promise<Time[]> => {
  const times: Time[] = [];
  for (const asked of some) times.push({ kind: asked.kind, time: await ask(asked) });
  return times;
};

const ours = (caller: Caller) => async (asked: Asked) => {
  const { page, kind: _kind, ...choice } = asked;
  const after = page === 5 ? (await searchDirectory(caller, { ...choice, limit: 80 })).next : null;
  return timed(() => searchDirectory(caller, { ...choice, after }));
};

const report = (name: string, times: Time[]): void => {
  const all = times.map(({ time }) => time);
  console.log(
    `  ${name}: p50 ${quantile(all, 0.5)} ms, p95 ${quantile(all, 0.95)} ms, worst ${quantile(all, 1)} ms (${all.length}, ${all.filter((time) => time >= limit).length} beyond the limit)`,
  );
};

const byKind = (times: Time[]): void => {
  for (const kind of new Set(times.map((one) => one.kind))) {
    const some = times.filter((one) => one.kind === kind).map(({ time }) => time);
    console.log(`    ${kind}: p50 ${quantile(some, 0.5)} ms, p95 ${quantile(some, 0.95)} ms`);
  }
};

const database = await openDatabase({ durable: false, connections: 2 });
console.log(`PostgreSQL ${database.version} (${database.engine})`);
for (const size of sizes) {
  const name = `twiza_bench_directory_${size}`;
  const address = new URL(database.url);
  address.pathname = `/${name}`;
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  const there = (await admin.query('select from pg_database where datname = $1', [name])).rowCount === 1;
  const words = vocabulary(size > 100_000 ? 20_000 : 4000);
  if (!there) {
    // Under another name until it is whole: what a run left that was cut short is nobody's directory.
    const unfinished = `${name}_unfinished`;
    await admin.query(`drop database if exists ${unfinished}`);
    await admin.query(`create database ${unfinished} template template0 encoding 'UTF8'`);
    address.pathname = `/${unfinished}`;
    const building = poolOn(address.href, 3);
    await migrate(building);
    const seconds = (await timed(() => generate(building, size, words, places))) / 1000;
    console.log(`${size} structures, built in ${seconds.toFixed(1)} s, load ${load()}`);
    if (!alone) await prepareAlternatives(building);
    await building.end();
    await admin.query(`alter database ${unfinished} rename to ${name}`);
    address.pathname = `/${name}`;
  }
  address.searchParams.set('options', `-c statement_timeout=${limit}`);
  const pool = poolOn(address.href, 3);
  const caller = { ground: { db: kyselyOver(pool) }, actor: anonymous, now: new Date() } as unknown as Caller;
  const { rows: chains } = await pool.query<{ code: string }>('select code from registry.value_chain order by code');
  const mix = questions(
    words,
    chains.map(({ code }) => code),
  );
  console.log(`${size} structures, ${mix.length} questions (a warm round first), load ${load()}`);
  await measure(ours(caller), mix);
  const times = await measure(ours(caller), mix);
  report('twiza', times);
  byKind(times);
  // The alternatives answer in seconds at the largest size: each question once, one in eight there.
  const fewer = size > 100_000 ? mix.filter((_, at) => at % 8 === 0) : mix;
  for (const [alternative, ask] of Object.entries(alone ? {} : alternatives(pool))) {
    report(alternative, await measure((asked) => timed(() => ask(asked)), fewer));
  }
  if (size <= 100_000 && !alone) await recall(pool, caller);
  await pool.end();
  if (!keep) await admin.query(`drop database ${name}`);
  await admin.end();
}
await database.close();
