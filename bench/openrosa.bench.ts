/**
 * Submissions per second through the OpenRosa door, over HTTP, eight telephones at a time: each is kept, finds its
 * cooperative, and becomes an application under mandate that is sent. Beside it: kept alone, for want of a cooperative;
 * and the plain insert of the same text into one table, by eight connections. The database forces every commit to disk.
 * Size: `--size 400`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { serve } from '@hono/node-server';
import type { Pool } from 'pg';
import { identify } from '../src/modules/people/index.ts';
import { parse } from '../src/platform/command.ts';
import { newStructure, registerStructures } from '../src/modules/registry/index.ts';
import type { RegistryTables } from '../src/modules/registry/tables.ts';
import { makeCollectKey } from '../src/modules/field/commands/make-collect-key.ts';
import { newLogin, newSecret, secretHash } from '../src/modules/field/openrosa/keys.ts';
import { registerPerson } from '../src/modules/people/index.ts';
import { kyselyOver, openDatabase } from '../src/platform/database/index.ts';
import { openFiles } from '../src/platform/files/index.ts';
import type { Ground } from '../src/platform/ground.ts';
import { newId } from '../src/platform/ids.ts';
import { jobsOver } from '../src/platform/jobs/jobs.ts';
import { prepareDatabase } from '../src/platform/jobs/prepare.ts';
import { openBoss } from '../src/platform/jobs/work.ts';
import { system } from '../src/platform/rights.ts';
import { roomsOnTheWeb } from '../src/rooms.ts';
import { webApp } from '../src/web.ts';
import { someCall } from '../test/support/calls.ts';

const at = process.argv.indexOf('--size');
const size = at < 0 ? 400 : Number(process.argv[at + 1]);
const abreast = 8;
const runs = 3;
const day = 86_400_000;
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

const data = mkdtempSync(join(tmpdir(), 'twiza-bench-openrosa-'));
const database = await openDatabase({ dataDir: data });
await prepareDatabase(database.pool, database);
const boss = await openBoss(database.pool, { working: false, trial: database.trial });
const ground: Ground = {
  db: kyselyOver(database.pool),
  jobs: jobsOver(boss),
  files: await openFiles({ TWIZA_DATA: data }),
};
const as = (actor = system, now = new Date()) => ({ ground, actor, now });
const { call } = await someCall(as, { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) });
const cooperatives = Array.from({ length: size * runs }, (_, n) => ({
  kind: 'cooperative' as const,
  names: { fr: `Coopérative ${n}` },
  register_number: `B${n}/2024`,
  province: 'MA-TAR',
}));
const registry = kyselyOver<RegistryTables>(database.pool);
const inputs = cooperatives.map((one) => parse(newStructure, one));
await registry
  .transaction()
  .execute((tx) => registerStructures({ tx, actor: { id: null }, now: new Date() }, inputs, 'bench'));
const grants = [{ role: 'field_agent' as const, region: 'MA-09', programme: null, structure: null }];
const [agent] = await registerPerson(as(), { name: 'Agent', lang: 'fr', phone: '+212600112233', grants });
const person = agent!.about;
const [login, secret] = [newLogin(), newSecret()];
await makeCollectKey(as({ kind: 'person', id: person, grants }), {
  label: 'bench',
  login,
  secretHash: secretHash(secret),
});

const settings = {
  port: 0,
  host: '',
  origin: 'http://localhost',
  secure: false,
  data,
  secret: newId(),
  demo: false,
  organisation: 'Maison',
};
const app = webApp({ ground, settings, trial: false, organisation: { name: 'Twiza' }, rooms: roomsOnTheWeb, identify });
const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((done) => {
  const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (on) =>
    done({ server: listening, port: on.port }),
  );
});

const submission = (number: string): string => `<?xml version="1.0"?><data id="call-${call}" version="1">
<twiza_cooperative><twiza_name>Tifawin</twiza_name><twiza_register_number>${number}</twiza_register_number><twiza_language>ar</twiza_language></twiza_cooperative>
<twiza_mandate><twiza_given_by>Fadma Ouhmad</twiza_given_by><twiza_given_as>president</twiza_given_as><twiza_phone>0612345678</twiza_phone><twiza_way>spoken</twiza_way></twiza_mandate>
<about><age>4</age><exports>no</exports><means>road sea</means></about><products><name>Huile</name></products>
<meta><instanceID>uuid:${newId()}</instanceID></meta></data>`;

const headers = {
  authorization: `Basic ${Buffer.from(`${login}:${secret}`).toString('base64')}`,
  'x-openrosa-version': '1.0',
};

const send = async (xml: string): Promise<void> => {
  const body = new FormData();
  body.set('xml_submission_file', new File([xml], 'submission.xml'));
  const answer = await fetch(`http://127.0.0.1:${port}/openrosa/submission`, { method: 'POST', body, headers });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
};

/** Each text once, `abreast` at a time; texts per second. */
const rate = async (texts: string[], each: (text: string) => Promise<unknown>): Promise<number> => {
  const left = [...texts];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: abreast }, async () => {
      for (let text = left.pop(); text !== undefined; text = left.pop()) await each(text);
    }),
  );
  return (texts.length * 1000) / (performance.now() - start);
};

const measured = async (what: string, textsOf: (run: number) => string[], each: (text: string) => Promise<unknown>) => {
  const rates: number[] = [];
  for (let run = 0; run < runs; run += 1) rates.push(await rate(textsOf(run), each));
  console.log(`  ${what}: ${median(rates).toFixed(0)} a second (${rates.map((one) => one.toFixed(0)).join(', ')})`);
};

const load = loadavg()
  .map((one) => one.toFixed(1))
  .join(' ');
console.log(`PostgreSQL ${database.version}, ${size} submissions, ${abreast} abreast, median of ${runs}, load ${load}`);
await database.pool.query('create schema bench; create table bench.plain (id uuid primary key, xml text not null)');
const plain = (pool: Pool) => (xml: string) => pool.query('insert into bench.plain values ($1, $2)', [newId(), xml]);
const all = (numberOf: (n: number) => string) => Array.from({ length: size }, (_, n) => submission(numberOf(n)));
await rate(all((n) => `nobody ${n}`).slice(0, 40), send);
await measured('sent through the door, each an application', (run) => all((n) => `B${run * size + n}/2024`), send);
await measured('sent through the door and kept for a person', () => all((n) => `nobody ${n}`), send);
await measured('plain insert of the same text', () => all((n) => `nobody ${n}`), plain(database.pool));
const { rows } = await database.pool.query<{ state: string; count: string }>(
  'select state, count(*) from field.submission group by state order by state',
);
console.log(`  kept: ${rows.map(({ state, count }) => `${count} ${state}`).join(', ')}`);

if ('closeAllConnections' in server) server.closeAllConnections();
server.close();
await boss.stop({ graceful: false });
await database.close();
rmSync(data, { recursive: true, force: true });
