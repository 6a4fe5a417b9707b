/**
 * The public table of structures with 1,000,000 rows (`--size`): an OData page of 1,000 as a program gets it, at the
 * beginning, deep inside and filtered, beside the plain query of the same rows with the same columns; and the whole as
 * CSV, with the most memory of the process, beside reading the same rows without writing them.
 */
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { kyselyOver, migrate, openDatabase, poolOn } from '../src/platform/database/index.ts';
import { anonymous } from '../src/platform/rights.ts';
import type { Settings } from '../src/platform/settings.ts';
import { roomsOnTheWeb } from '../src/rooms.ts';
import { webApp } from '../src/web.ts';

const sizeAt = process.argv.indexOf('--size');
const size = sizeAt < 0 ? 1_000_000 : Number(process.argv[sizeAt + 1]);
const rounds = 20;

const fill = `
  insert into registry.structure (id, kind, register_number, names, region, province, womens, created_on, created_at, updated_at)
  select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'cooperative', 'B-' || n,
    jsonb_build_object('fr', 'Coopérative ' || n, 'ar', 'تعاونية ' || n), 'MA-09', 'MA-TAR', n % 3 = 0,
    date '2015-01-01' + (n % 4000), now(), now()
  from generate_series(1, $1::int) n;`;
const fillChains = `
  insert into registry.structure_value_chain (structure, value_chain)
  select id, case when womens then 'argan' else 'honey' end from registry.structure;`;
const fillMembers = `
  insert into registry.member_count (id, structure, as_of, total, source)
  select gen_random_uuid(), id, date '2026-01-01', 5 + (random() * 40)::int, 'bench' from registry.structure;`;

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

const timed = async (run: () => Promise<unknown>, times = rounds): Promise<number> => {
  const taken: number[] = [];
  await run();
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return median(taken);
};

const database = await openDatabase({ durable: false, connections: 2 });
const name = 'twiza_bench_open_data';
const admin = new Client({ connectionString: database.url });
await admin.connect();
await admin.query(`drop database if exists ${name}`);
await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
const address = new URL(database.url);
address.pathname = `/${name}`;
const pool = poolOn(address.href, 3);
await migrate(pool);
await pool.query(fill, [size]);
await pool.query(fillChains);
await pool.query(fillMembers);
await pool.query('vacuum analyze registry.structure, registry.structure_value_chain, registry.member_count');
console.log(`${size} structures, PostgreSQL ${database.version}, load ${loadavg()[0]!.toFixed(1)}`);

const app = webApp({
  ground: { db: kyselyOver(pool) } as never,
  settings: {
    secure: false,
    secret: 'a'.repeat(32),
    origin: 'http://localhost',
    organisation: 'Maison',
  } as unknown as Settings,
  trial: false,
  organisation: { name: 'Twiza' },
  rooms: roomsOnTheWeb,
  identify: async () => ({ actor: anonymous, person: null, session: null }),
});
let place = 0;
const ask = async (path: string): Promise<string> => {
  // Each from elsewhere: limits are for those who come too often.
  const headers = { 'x-forwarded-for': `203.0.113.${(place += 1) % 250}` };
  const answer = await app.request(`http://localhost${path}`, { headers });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.text();
};

const idAt = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const deep = Buffer.from(JSON.stringify([idAt(size / 2)])).toString('base64url');
const plain = (where: string) => async () => {
  const { rows } = await pool.query(`select * from registry.open_structures where ${where} order by id limit 1001`);
  JSON.stringify(rows);
};
const table = '/odata/v1/structures';
const pages: [string, string, string][] = [
  ['first page', table, 'true'],
  ['from the middle', `${table}?$skiptoken=${deep}`, `id > '${idAt(size / 2)}'`],
  [
    'one in three, from the middle',
    `${table}?$filter=womens&$skiptoken=${deep}`,
    `womens and id > '${idAt(size / 2)}'`,
  ],
];
for (const [what, path, where] of pages) {
  const [ours, beside] = [await timed(() => ask(path)), await timed(plain(where))];
  console.log(
    `  OData, 1,000 rows, ${what}: ${ours.toFixed(1)} ms; the plain query ${beside.toFixed(1)} ms; ratio ${(ours / beside).toFixed(2)}`,
  );
}

const counting: [string, string, string][] = [
  ['all', `${table}/$count`, 'true'],
  ['one in three', `${table}/$count?$filter=womens`, 'womens'],
];
for (const [what, path, where] of counting) {
  const ours = await timed(() => ask(path), 5);
  const plainly = await timed(() => pool.query(`select count(*) from registry.open_structures where ${where}`), 5);
  console.log(`  OData, $count of ${what}: ${ours.toFixed(1)} ms; the plain query ${plainly.toFixed(1)} ms`);
}
const skipped = await timed(() => ask(`${table}?$skip=${Math.floor(size * 0.9)}`), 5);
console.log(`  OData, 1,000 rows behind $skip of nine tenths: ${skipped.toFixed(1)} ms`);

let most = 0;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
const before = process.memoryUsage().rss;
const start = performance.now();
const answer = await app.request('http://localhost/data/structures.csv');
let bytes = 0;
for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) bytes += piece.length;
const seconds = (performance.now() - start) / 1000;
clearInterval(watch);
const readStart = performance.now();
for (let after = idAt(0), left = true; left;) {
  const { rows } = await pool.query('select * from registry.open_structures where id > $1 order by id limit 5000', [
    after,
  ]);
  after = (rows.at(-1) as { id: string } | undefined)?.id ?? after;
  left = rows.length === 5000;
}
const reading = (performance.now() - readStart) / 1000;
console.log(
  `  CSV, ${size} rows: ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB, memory ${(before / 1e6).toFixed(0)} to at most ${(most / 1e6).toFixed(0)} MB; reading alone ${reading.toFixed(1)} s`,
);
await pool.end();
await admin.query(`drop database ${name}`);
await admin.end();
await database.close();
