/**
 * The journal's chain: made in batches beside the writers, or by each writer inside its own transaction.
 *   node build/bench/journal.bench.js   (or node bench/journal.bench.ts)
 * Quality: after each run every entry is sealed, and the chain is followed from its start. Time: entries a second with
 * eight writers, median of the runs; and verification, in memory and in the database.
 */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { kyselyOver, migrate, openDatabase, poolOn } from '../src/platform/database/index.ts';
import { newId } from '../src/platform/ids.ts';
import { genesis, linkDigest } from '../src/platform/journal/chain.ts';
import { sealAll } from '../src/platform/journal/seal.ts';
import { startSealer } from '../src/platform/journal/sealer.ts';
import { verifyChain } from '../src/platform/journal/verify.ts';
import type { SealedEntry } from '../src/platform/journal/verify.ts';
import { verifyDatabase } from '../src/platform/journal/verify-database.ts';

// oxlint-disable-next-line typescript/no-explicit-any
type Db = Kysely<any>;

const writers = 8;
const each = 250;
const runs = 3;

const entryOf = () => ({
  id: newId(),
  at: new Date(),
  actor: newId(),
  fact: 'juries.score_given',
  about: newId(),
  payload: { application: newId(), criteria: { need: 3, method: 4 }, score: 3.5 },
});
type Entry = ReturnType<typeof entryOf>;

const insert = (db: Db, entry: Entry) =>
  db
    .insertInto('platform.journal')
    .values({ ...entry, payload: JSON.stringify(entry.payload) })
    .execute();

/** Ours: a transaction leaves its entry; the sealer chains thousands at once. */
const inBatches = (db: Db, entry: Entry): Promise<void> =>
  db.transaction().execute(async (tx) => void (await insert(tx, entry)));

/** The alternative: each transaction takes the head under lock, and holds it until it has committed. */
const inEachWrite = (db: Db, entry: Entry): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await insert(tx, entry);
    await sql`delete from platform.journal_pending where entry = ${entry.id}`.execute(tx);
    await sql`select pg_advisory_xact_lock(7)`.execute(tx);
    const { rows } = await sql<{ position: number; digest: string }>`select position, digest
      from platform.journal_seal order by position desc limit 1`.execute(tx);
    const position = Number(rows[0]?.position ?? 0) + 1;
    const digest = linkDigest(rows[0]?.digest ?? genesis, entry);
    await tx.insertInto('platform.journal_seal').values({ position, entry: entry.id, digest }).execute();
  });

const empty = (db: Db) =>
  db.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    await sql`truncate platform.journal, platform.journal_seal, platform.journal_pending`.execute(connection);
    await sql`set session_replication_role = origin`.execute(connection);
  });

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Entries a second of one run, and the milliseconds that one write in twenty exceeds. */
const run = async (db: Db, write: typeof inBatches, sealed: boolean) => {
  await empty(db);
  const sealer = sealed ? startSealer({ db }, 200) : null;
  const waits: number[] = [];
  const started = performance.now();
  const writer = async (): Promise<void> => {
    for (let n = 0; n < each; n += 1) {
      const before = performance.now();
      await write(db, entryOf());
      waits.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  const seconds = (performance.now() - started) / 1000;
  await sealer?.stop();
  await sealAll(db);
  const found = await verifyDatabase(db);
  if (found.altered || found.entries !== writers * each) throw new Error('the chain does not hold');
  return { rate: found.entries / seconds, p95: waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0 };
};

const compare = async (db: Db): Promise<void> => {
  const ways = [
    ['chained in batches', inBatches, true],
    ['chained inside each write', inEachWrite, false],
    ['not chained at all', inBatches, false],
  ] as const;
  const results = new Map<string, Awaited<ReturnType<typeof run>>[]>(ways.map(([name]) => [name, []]));
  // Turn about, so that a busy moment of the machine strikes all alike.
  for (let n = 0; n < runs; n += 1) {
    for (const [name, write, sealed] of ways) results.get(name)?.push(await run(db, write, sealed));
  }
  for (const [name, all] of results) {
    const [rate, p95] = [median(all.map((one) => one.rate)), median(all.map((one) => one.p95))];
    console.log(`${name.padEnd(28)} ${rate.toFixed(0).padStart(7)} entries/s   p95 ${p95.toFixed(1)} ms a write`);
  }
};

const chainOf = (length: number): SealedEntry[] => {
  let digest = genesis;
  return Array.from({ length }, (_, index) => {
    const entry = { ...entryOf(), at: new Date().toISOString() };
    digest = linkDigest(digest, entry);
    return { ...entry, position: index + 1, digest };
  });
};

const verifyMemory = async (length: number): Promise<void> => {
  const chain = chainOf(length);
  const rates: number[] = [];
  for (let n = 0; n < runs; n += 1) {
    const started = performance.now();
    if ((await verifyChain(chain)).altered) throw new Error('the chain does not hold');
    rates.push(length / ((performance.now() - started) / 1000));
  }
  console.log(`verified in memory           ${median(rates).toFixed(0).padStart(7)} entries/s`);
};

const verifyStored = async (db: Db, length: number): Promise<void> => {
  await empty(db);
  await sql`insert into platform.journal (id, at, actor, fact, about, payload)
    select gen_random_uuid(), date_trunc('milliseconds', now()), gen_random_uuid(), 'juries.score_given',
      gen_random_uuid(), '{"score": 3.5, "criteria": {"need": 3, "method": 4}}' from generate_series(1, ${length})`.execute(
    db,
  );
  const sealing = performance.now();
  await sealAll(db);
  const seconds = (performance.now() - sealing) / 1000;
  console.log(`sealed in batches            ${(length / seconds).toFixed(0).padStart(7)} entries/s`);
  let peak = 0;
  const started = performance.now();
  const found = await verifyDatabase(db, () => (peak = Math.max(peak, process.memoryUsage().rss)));
  if (found.altered || found.entries !== length) throw new Error('the chain does not hold');
  const rate = length / ((performance.now() - started) / 1000);
  const memory = `${length} entries, ${(peak / 2 ** 20).toFixed(0)} MB`;
  console.log(`verified in the database     ${rate.toFixed(0).padStart(7)} entries/s   ${memory}`);
};

const main = async (): Promise<void> => {
  const home = await openDatabase({ durable: true });
  const name = `twiza_bench_journal_${process.pid}`;
  const address = new URL(home.url);
  const client = new Client({ connectionString: home.url });
  await client.connect();
  await client.query(`create database ${name}`);
  address.pathname = `/${name}`;
  const pool = poolOn(address.href, writers + 2);
  try {
    await migrate(pool);
    const db = kyselyOver(pool);
    await compare(db);
    await verifyMemory(200_000);
    await verifyStored(db, Number(process.env['TWIZA_BENCH_ENTRIES'] ?? 1_000_000));
  } finally {
    await pool.end();
    await client.query(`drop database ${name} with (force)`);
    await client.end();
    await home.close();
  }
};

await main();
