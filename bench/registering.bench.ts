/**
 * 60,000 structures entered at once, as an import does: elapsed and processor seconds of reading the drafts with the
 * schema and of writing them (ours and the database's), the longest processor time between two turns of the event loop,
 * and the memory of the process. Beside it one structure after another, on a hundredth of them. Size: `--size 60000`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { kyselyOver, migrate, openDatabase, poolOn } from '../src/platform/database/index.ts';
import { parse } from '../src/platform/command.ts';
import { newStructure, registerStructures } from '../src/modules/registry/index.ts';
import type { NewStructure } from '../src/modules/registry/index.ts';
import type { RegistryTables } from '../src/modules/registry/tables.ts';
import { inventedDrafts } from './directory/drafts.ts';

const at = process.argv.indexOf('--size');
const size = at < 0 ? 60_000 : Number(process.argv[at + 1]);

/** User and system seconds of a process of this machine; null where /proc is not there or not ours to read. */
const processorOf = (pid: number): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
};

const backendOnThisMachine = (pid: number): boolean => {
  try {
    return (
      readdirSync('/proc').includes(String(pid)) && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
    );
  } catch {
    return false;
  }
};

interface Cost {
  elapsed: number;
  own: number;
  database: number | null;
  held: number;
  memory: number;
}

const ownOf = (before?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const costOf = async (backend: number, run: () => Promise<void>): Promise<Cost> => {
  const [before, database, start] = [process.cpuUsage(), processorOf(backend), performance.now()];
  let [memory, held, tick] = [0, 0, process.threadCpuUsage()];
  // The processor time of this thread between two turns of the loop: what a page waits for on a machine of its own.
  const watch = setInterval(() => {
    const { user, system } = process.threadCpuUsage(tick);
    held = Math.max(held, (user + system) / 1000);
    tick = process.threadCpuUsage();
    memory = Math.max(memory, process.memoryUsage.rss());
  }, 2);
  await run();
  clearInterval(watch);
  const after = processorOf(backend);
  return {
    elapsed: (performance.now() - start) / 1000,
    own: ownOf(before),
    database: after === null || database === null ? null : after - database,
    held,
    memory: memory / 2 ** 20,
  };
};

const say = (what: string, { elapsed, own, database, held, memory }: Cost): void =>
  console.log(
    `  ${what}: ${elapsed.toFixed(1)} s elapsed, ${own.toFixed(1)} s of our processor, ${database?.toFixed(1) ?? '?'} s of the database's, loop held ${held.toFixed(0)} ms at most, ${memory.toFixed(0)} MB`,
  );

const server = await openDatabase({ durable: false, connections: 2 });
const name = 'twiza_bench_registering';
const admin = new Client({ connectionString: server.url });
await admin.connect();
await admin.query(`drop database if exists ${name}`);
await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
const address = new URL(server.url);
address.pathname = `/${name}`;
const pool = poolOn(address.href, 1);
await migrate(pool);
const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
const backend = backendOnThisMachine(rows[0]!.pid) ? rows[0]!.pid : -1;
console.log(
  `PostgreSQL ${server.version}, ${size} structures, load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`,
);
let typed = inventedDrafts(size);
const drafts: NewStructure[] = [];
say(
  'read by the schema',
  await costOf(backend, async () => {
    for (const [place, draft] of typed.entries()) {
      drafts.push(parse(newStructure, draft));
      if (place % 200 === 0) await new Promise((go) => setImmediate(go));
    }
  }),
);
const db = kyselyOver<RegistryTables>(pool);
const writing = (some: NewStructure[]) => async () => {
  await db
    .transaction()
    .execute((tx) => registerStructures({ tx, actor: { id: null }, now: new Date() }, some, 'bench'));
};
typed = [];
say('written', await costOf(backend, writing(drafts)));
const some = inventedDrafts(Math.ceil(size / 100)).map((draft, place) =>
  parse(newStructure, { ...draft, ice: null, register_number: `single ${place}` }),
);
say(
  'a hundredth, one by one',
  await costOf(backend, async () => {
    for (const draft of some) await writing([draft])();
  }),
);
const { rows: left } = await pool.query(`select (select count(*) from registry.facet_delta)::int as deltas,
  pg_size_pretty(pg_database_size(current_database())) as size`);
console.log(`  waiting changes of the facets: ${left[0].deltas}, database ${left[0].size}`);
await pool.end();
await admin.query(`drop database ${name}`);
await admin.end();
await server.close();
