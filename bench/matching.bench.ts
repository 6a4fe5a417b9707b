/**
 * Matching of the size out of PostgreSQL: 500 open needs and 60,000 structures (`--needs N --structures N`), read
 * as one and assigned together under shared places and one exposure floor; medians of three. Beside it the same needs
 * read and matched one at a time, on a sample, as a page for one need does.
 */
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { loadMatching } from '../src/modules/networking/matching/matching-of-needs.ts';
import type { Seeking } from '../src/modules/networking/matching/matching-of-needs.ts';
import { postings } from '../src/modules/networking/rows.ts';
import { auction } from '../src/modules/networking/rules/auction.ts';
import { fitting } from '../src/modules/networking/rules/candidates.ts';
import { matchNeeds } from '../src/modules/networking/rules/match-needs.ts';
import type { Matching } from '../src/modules/networking/rules/matching.ts';
import type { NetworkingTables } from '../src/modules/networking/tables.ts';
import { kyselyOver, migrate, openDatabase, poolOn } from '../src/platform/database/index.ts';
import { fillMarket } from './matching/filled-market.ts';

const option = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const [wanted, many] = [option('needs', 500), option('structures', 60_000)];
const [rounds, sampled] = [3, Math.min(20, wanted)];

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const memory = (): number => Math.round(process.memoryUsage().rss / 2 ** 20);

type Db = Kysely<NetworkingTables>;
const parts = ['total', 'processor', 'reading', 'scoring', 'assigning'] as const;
type Times = Record<(typeof parts)[number], number>;

/** The parts of a matching, measured apart and not in its total. */
const partsOf = (matching: Matching) => {
  const began = performance.now();
  const { candidates } = fitting(matching);
  const fitted = performance.now();
  const seats = matching.needs.map((need) => need.seats);
  const most = matching.offers.map((offer) => offer.most);
  auction(candidates, seats, most);
  const pairs = candidates.reduce((sum, all) => sum + all.length, 0);
  return { scoring: fitted - began, assigning: performance.now() - fitted, pairs };
};

const onceTogether = async (db: Db, seeking: Seeking[]): Promise<{ times: Times; said: string }> => {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const { matching } = await db.transaction().execute((tx) => loadMatching(tx, seeking, { now: new Date() }));
  const read = performance.now();
  const { matches, gap, exposure } = matchNeeds(matching);
  const done = performance.now();
  const processor = process.cpuUsage(cpu).user / 1000;
  const { pairs, ...apart } = partsOf(matching);
  const reached = new Set(matches.map(({ cooperative }) => cooperative)).size;
  const said =
    `${pairs} pairs passed every filter, ${matches.length} proposed to ${reached} cooperatives, gap ` +
    `${(gap * 100).toFixed(2)} % with the floor (${exposure!.offered} of ${exposure!.due} due), ${memory()} MB`;
  return { times: { total: done - began, processor, reading: read - began, ...apart }, said };
};

const together = async (db: Db, seeking: Seeking[]): Promise<number> => {
  const all: Times[] = [];
  let said = '';
  for (let round = 0; round < rounds; round++) {
    const once = await onceTogether(db, seeking);
    all.push(once.times);
    said = once.said;
  }
  const of = (part: keyof Times): string => seconds(median(all.map((times) => times[part])));
  console.log(
    `${seeking.length} needs × ${many} structures together: ${of('total')}, ${of('processor')} of the processor ` +
      `(reading ${of('reading')}, filters and scores ${of('scoring')}, auction ${of('assigning')}, ` +
      `the rest is the floor and the reasons); ${said}`,
  );
  return median(all.map(({ total }) => total));
};

const oneByOne = async (db: Db, seeking: Seeking[], beside: number): Promise<void> => {
  const alone: number[] = [];
  for (const one of seeking.slice(0, sampled)) {
    const began = performance.now();
    const { matching } = await db.transaction().execute((tx) => loadMatching(tx, [one], { now: new Date() }));
    matchNeeds(matching);
    alone.push(performance.now() - began);
  }
  const whole = (alone.reduce((sum, one) => sum + one, 0) / alone.length) * seeking.length;
  console.log(
    `one at a time: ${seconds(median(alone))} each (median of ${sampled}), ${seconds(whole)} for all, ` +
      `${(whole / beside).toFixed(1)} times as long`,
  );
};

const bench = async (db: Db): Promise<void> => {
  const seeking = await db.transaction().execute(async (tx) => {
    const open = postings(tx).where('posting.side', '=', 'need').where('posting.state', '=', 'open');
    return (await open.orderBy('posting.id').execute()).map((posting) => ({ posting, seats: posting.seats }));
  });
  await oneByOne(db, seeking, await together(db, seeking));
};

const database = await openDatabase({ durable: false, connections: 2 });
const admin = new Client({ connectionString: database.url });
await admin.connect();
const name = `twiza_bench_matching_${process.pid}`;
await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
const address = new URL(database.url);
address.pathname = `/${name}`;
const pool = poolOn(address.href, 3);
try {
  await migrate(pool);
  await fillMarket(pool, many, wanted);
  console.log(
    `PostgreSQL ${database.version} (${database.engine}), load ${loadavg()[0]!.toFixed(1)}, ${memory()} MB before`,
  );
  await bench(kyselyOver(pool) as unknown as Kysely<NetworkingTables>);
} finally {
  await pool.end();
  await admin.query(`drop database ${name}`);
  await admin.end();
  await database.close();
}
