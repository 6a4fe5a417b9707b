/**
 * Bringing 60,000 rows in, as .xlsx and .csv, and again 60,000 beside 60,000 known: seconds of the dry run, of the
 * writing and of the comparing; the largest memory of the server that does it (a process of its own) and the answering
 * time of its directory meanwhile; beside a naive import that registers row by row. Then a real list, where it is at
 * hand (TWIZA_BENCH_DATA, or ../shared/data). `--rows 60000`; `--times 3` for medians; build first (`npm run bench` does).
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { fileOf } from './import/list.ts';
import { serve, statusOf } from './import/server.ts';
import type { Server } from './import/server.ts';
import { kyselyOver, migrate, openDatabase, poolOn } from '../src/platform/database/index.ts';
import { openFiles } from '../src/platform/files/index.ts';
import type { Caller } from '../src/platform/ground.ts';
import { jobsOver } from '../src/platform/jobs/jobs.ts';
import { openBoss } from '../src/platform/jobs/work.ts';
import { system } from '../src/platform/rights.ts';
import { below } from '../src/platform/root.ts';
import { agreeMapping, beginWriting, registerStructure, startImport } from '../src/modules/registry/index.ts';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const size = Number(option('rows') ?? 60_000);
const times = Number(option('times') ?? 1);
const naive = Math.min(1000, size);

const median = (times: number[], share = 0.5): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const database = await openDatabase({ durable: true, connections: 2 });
const admin = new Client({ connectionString: database.url });
await admin.connect();
console.log(`PostgreSQL ${database.version} (${database.engine}), ${size} rows`);

/** A house of its own for each measure: database, folder, server, and the caller who asks of it. */
const inHouse = async (
  name: string,
  run: (caller: Caller, server: Server, sql: (text: string) => Promise<Record<string, unknown>[]>) => Promise<void>,
): Promise<void> => {
  const base = `twiza_bench_import_${process.pid}`;
  await admin.query(`create database ${base} template template0 encoding 'UTF8'`);
  const address = new URL(database.url);
  address.pathname = `/${base}`;
  const data = await mkdtemp(join(tmpdir(), 'twiza-bench-'));
  const pool = poolOn(address.href, 3);
  await migrate(pool);
  const boss = await openBoss(pool, { working: false, trial: false });
  const server = await serve(address.href, data, 3900 + (process.pid % 90));
  const ground = { db: kyselyOver(pool), jobs: jobsOver(boss), files: await openFiles({ TWIZA_DATA: data }) };
  console.log(name);
  try {
    const sql = async (text: string) => (await pool.query(text)).rows as Record<string, unknown>[];
    await run({ ground, actor: system, now: new Date() }, server, sql);
  } finally {
    server.child.kill('SIGKILL');
    await boss.stop({ graceful: false });
    await pool.end();
    await admin.query(`drop database ${base} with (force)`);
    await rm(data, { recursive: true, force: true });
  }
};

type Ask = (text: string) => Promise<Record<string, unknown>[]>;

/** Waits for a state, asking for a page of the directory all the while. */
const until = async (
  id: string,
  states: string[],
  server: Server,
  sql: Ask,
): Promise<{ seconds: number; waits: number[] }> => {
  const [began, waits] = [performance.now(), [] as number[]];
  for (;;) {
    const asked = performance.now();
    await (await fetch(`${server.url}/fr/cooperatives?q=amal`)).text();
    waits.push(performance.now() - asked);
    const [row] = await sql(`select state from registry.import where id = '${id}'`);
    if (row?.['state'] === 'failed') throw new Error('the import failed');
    if (states.includes(String(row?.['state']))) return { seconds: (performance.now() - began) / 1000, waits };
    await pause(40);
  }
};

interface Taken {
  id: string;
  /** dry run, writing, comparing and all three, in seconds; most memory in MB; p95 of a page in ms */
  figures: number[];
}

const importFile = async (file: File, country: string, caller: Caller, server: Server, sql: Ask): Promise<Taken> => {
  const now = { ...caller, now: new Date() };
  const at = performance.now();
  const id = (await startImport(now, { file }))[0]!.about;
  const look = (performance.now() - at) / 1000;
  const [row] = await sql(`select mapping from registry.import where id = '${id}'`);
  const columns = (row!['mapping'] as { columns: { field: 'name' }[] }).columns.map(({ field }) => field);
  const before = await statusOf(server);
  await agreeMapping(now, { id, country, on_known: 'fill', columns });
  const dry = await until(id, ['checked'], server, sql);
  const afterDry = await statusOf(server);
  await beginWriting({ ...caller, now: new Date() }, { id });
  const write = await until(id, ['comparing', 'written'], server, sql);
  const afterWrite = await statusOf(server);
  const compare = await until(id, ['written'], server, sql);
  const { peak, processor } = await statusOf(server);
  const waits = [...dry.waits, ...write.waits, ...compare.waits];
  const whole = dry.seconds + write.seconds + compare.seconds;
  const say = (seconds: number) => seconds.toFixed(1);
  console.log(
    `  ${file.name}, ${(file.size / 2 ** 20).toFixed(1)} MB: looked at in ${say(look)} s, dry run ${say(dry.seconds)} s, written ${say(write.seconds)} s, compared ${say(compare.seconds)} s; in all ${say(whole)} s, ${say(processor - before.processor)} s of processor in the server`,
  );
  console.log(
    `  most memory of the server ${before.peak} MB before, ${afterDry.peak} after the dry run, ${afterWrite.peak} written, ${peak} MB in the end; processor ${say(afterDry.processor - before.processor)} + ${say(afterWrite.processor - afterDry.processor)} + ${say(processor - afterWrite.processor)} s; a directory page meanwhile: p50 ${median(waits).toFixed(0)} ms, p95 ${median(waits, 0.95).toFixed(0)} ms, worst ${Math.max(...waits).toFixed(0)} ms (${waits.length})`,
  );
  const [done] = await sql(
    `select rows_read, rows_wrong, rows_warned, registered, filled, skipped, pairs from registry.import where id = '${id}'`,
  );
  console.log(`  ${JSON.stringify(done)}`);
  return { id, figures: [dry.seconds, write.seconds, compare.seconds, whole, peak, median(waits, 0.95)] };
};

const sayMedians = (name: string, taken: Taken[]): void => {
  const [dry = 0, write = 0, compare = 0, whole = 0, peak = 0, p95 = 0] = [0, 1, 2, 3, 4, 5].map((at) =>
    median(taken.map(({ figures }) => figures[at] ?? 0)),
  );
  console.log(
    `${name}, medians of ${taken.length}: dry run ${dry.toFixed(1)} s, written ${write.toFixed(1)} s, compared ${compare.toFixed(1)} s, in all ${whole.toFixed(1)} s; most memory ${peak} MB; a page p95 ${p95.toFixed(0)} ms`,
  );
};

const only = option('only');
const naively = async (caller: Caller): Promise<void> => {
  const began = performance.now();
  for (let at = 0; at < naive; at += 1)
    await registerStructure(caller, {
      names: { fr: `Coopérative naïve ${at}`, ar: null, zgh: null, other: null },
      province: 'MA-SAF',
    });
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `  naive, row by row through registerStructure: ${naive} rows in ${seconds.toFixed(1)} s, so ${((seconds * size) / naive).toFixed(0)} s for ${size}, without reading, checking or comparing`,
  );
};

if (!only || only === 'sizes') {
  for (const format of ['xlsx', 'csv'] as const) {
    const taken: Taken[] = [];
    for (let time = 1; time <= times; time += 1) {
      await inHouse(`${size} rows into an empty register`, async (caller, server, sql) => {
        taken.push(await importFile(await fileOf(format, size, 1), 'MA', caller, server, sql));
        if (format === 'xlsx' || time > 1) return;
        console.log(`${size} other rows beside them`);
        await importFile(await fileOf(format, size, 2), 'MA', caller, server, sql);
        await naively(caller);
      });
    }
    sayMedians(format, taken);
  }
}

const real = join(process.env['TWIZA_BENCH_DATA'] ?? below('..', 'shared', 'data'), 'cooperatives-uk-2017.csv');
if (only && only !== 'real') console.log('Real list: not asked for.');
else if (!existsSync(real)) console.log(`Real list: skipped, ${real} is not here (set TWIZA_BENCH_DATA).`);
else
  await inHouse('A real list of 8,371 cooperatives', async (caller, server, sql) => {
    const { id } = await importFile(new File([await readFile(real)], 'liste.csv'), 'GB', caller, server, sql);
    const codes = await sql(
      `select code, severity, count(*)::integer as n from registry.import_problem where import = '${id}' group by 1, 2 order by 3 desc`,
    );
    console.log(
      `  ${codes.map(({ code, severity, n }) => `${String(severity)} ${String(code)} ${String(n)}`).join(', ')}`,
    );
    const verdicts = await sql('select verdict, count(*)::integer as n from registry.pair group by 1 order by 1');
    console.log(
      `  duplicates proposed: ${verdicts.map(({ verdict, n }) => `${String(verdict)} ${String(n)}`).join(', ')}`,
    );
  });
await admin.end();
await database.close();
