/**
 * What phones have queued, sent when the network is back: over HTTP to the whole site, with sessions, journal, rights
 * and the forced writes of a house.
 *   node build/bench/field-sync.bench.js [--acts=10000] [--runs=3]
 * Half of the acts are answers to an application's questions, a third corrections of structures, the rest counts of
 * members; eight phones send at once. Beside it one request per act, each phone waiting for its reply, on a tenth of
 * them. Quality: every act exists once and is applied, each has its facts in the journal, and sent again nothing is
 * done twice.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { serve } from '@hono/node-server';
import { Client } from 'pg';
import type { Pool } from 'pg';
import { kyselyOver, openDatabase, poolOn } from '../src/platform/database/index.ts';
import { openFiles } from '../src/platform/files/index.ts';
import type { Caller, Ground } from '../src/platform/ground.ts';
import { jobsOver } from '../src/platform/jobs/jobs.ts';
import { prepareDatabase } from '../src/platform/jobs/prepare.ts';
import { openBoss } from '../src/platform/jobs/work.ts';
import { startSealer } from '../src/platform/journal/sealer.ts';
import { system } from '../src/platform/rights.ts';
import type { Actor } from '../src/platform/rights.ts';
import { roomsOnTheWeb } from '../src/rooms.ts';
import { webApp } from '../src/web.ts';
import { someCall } from '../test/support/calls.ts';
import { databaseTime, told } from './field/cost.ts';
import type { Cost } from './field/cost.ts';
import { makePhone, queueOf } from './field/phones.ts';
import type { Act, Phone } from './field/phones.ts';

const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.split('=')[1]);
};
const size = option('acts', 10_000);
const runs = option('runs', 3);
const phones = 8;

const open = async (url: string) => {
  const pool = poolOn(url, 10);
  await prepareDatabase(pool, { trial: false });
  const boss = await openBoss(pool, { working: false, trial: false });
  const data = mkdtempSync(join(tmpdir(), 'twiza-bench-'));
  const ground: Ground = { db: kyselyOver(pool), jobs: jobsOver(boss), files: await openFiles({ TWIZA_DATA: data }) };
  const sealer = startSealer(ground);
  const close = async (): Promise<void> => {
    await sealer.stop();
    await boss.stop({ graceful: false });
    await pool.end();
    rmSync(data, { recursive: true, force: true });
  };
  return { pool, ground, close };
};

/** The site on a port; who comes is told by a header, with the rights that such a person has. */
const siteOn = async (ground: Ground, actors: Map<string, Actor>) => {
  const app = webApp({
    ground,
    settings: {
      port: 0,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1',
      secure: false,
      data: '',
      secret: randomBytes(32).toString('hex'),
      demo: false,
      organisation: 'Maison',
    },
    trial: false,
    organisation: { name: 'Twiza' },
    rooms: roomsOnTheWeb,
    identify: async (c) => {
      const actor = actors.get(c.req.header('x-person') ?? '')!;
      return { actor, person: { id: actor.id!, name: '' }, session: null };
    },
  });
  return new Promise<{ url: string; close: () => void }>((done) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      done({ url: `http://127.0.0.1:${port}`, close: () => void server.close() }),
    );
  });
};

const send = async (url: string, { actor, device }: Phone, acts: Act[]): Promise<Record<string, number>> => {
  const answer = await fetch(`${url}/field/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-person': actor.id! },
    body: JSON.stringify({ device, acts, actsOnly: true }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const { replies } = (await answer.json()) as { replies: { state: string; say?: string }[] };
  return countBy(replies.map(({ state }) => state));
};

const countBy = (words: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

/** Every phone sends its queue, some acts at a time, and waits for each reply. */
const drain = async (pool: Pool, url: string, all: Phone[], queues: Act[][], together: number): Promise<Cost> => {
  const [started, own, database] = [performance.now(), process.cpuUsage(), await databaseTime(pool)];
  await Promise.all(
    all.map(async (phone, index) => {
      const queue = queues[index]!;
      for (let from = 0; from < queue.length; from += together) {
        const states = await send(url, phone, queue.slice(from, from + together));
        const others = Object.keys(states).filter((state) => state !== 'applied' && state !== 'merged');
        if (others.length > 0) throw new Error(`an act was not applied: ${JSON.stringify(states)}`);
      }
    }),
  );
  const acts = queues.reduce((sum, queue) => sum + queue.length, 0);
  const rate = (acts / (performance.now() - started)) * 60_000;
  const { user, system: kernel } = process.cpuUsage(own);
  return { rate, own: (user + kernel) / 1000 / acts, database: ((await databaseTime(pool)) - database) / acts };
};

const countOf = async (pool: Pool, sql: string): Promise<number> => Number((await pool.query(sql)).rows[0].n);

/** @throws when an act is missing, is there twice, or was done twice. */
const check = async (pool: Pool, url: string, all: Phone[], sent: Act[][][]): Promise<void> => {
  const ids = sent.flat(2).map(({ id }) => id);
  const kept = await countOf(pool, `select count(*) as n from field.act where state in ('applied', 'merged')`);
  if (kept !== ids.length) throw new Error(`${ids.length} acts were sent, ${kept} are there`);
  const facts = `select count(*) as n from platform.journal where payload ? 'act'`;
  const before = await countOf(pool, facts);
  for (const [index, phone] of all.entries()) await send(url, phone, sent[0]![index]!.slice(0, 100));
  if ((await countOf(pool, facts)) !== before) throw new Error('an act that was sent again was done again');
};

const compare = async (pool: Pool, ground: Ground): Promise<void> => {
  const house: Caller = { ground, actor: system, now: new Date() };
  const as = (actor: Actor = system, now = new Date()): Caller => ({ ground, actor, now });
  const day = 86_400_000;
  const dates = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) };
  const { call } = await someCall(as, dates);
  const all: Phone[] = [];
  for (let n = 0; n < phones; n += 1) all.push(await makePhone(house, call));
  const { url, close } = await siteOn(ground, new Map(all.map(({ actor }) => [actor.id!, actor])));
  const sent: Act[][][] = [];
  const queued = (acts: number): Act[][] => {
    const queues = all.map((phone) => queueOf(phone, Math.ceil(acts / phones)));
    sent.push(queues);
    return queues;
  };
  const results: Record<'together' | 'apart', Cost[]> = { together: [], apart: [] };
  await drain(pool, url, all, queued(size / 20), 200);
  for (let n = 0; n < runs; n += 1) {
    results.together.push(await drain(pool, url, all, queued(size), 200));
    results.apart.push(await drain(pool, url, all, queued(size / 10), 1));
  }
  await check(pool, url, all, sent);
  close();
  console.log(`load of the machine meanwhile: ${loadavg()[1]!.toFixed(1)}; medians of ${runs} runs`);
  told('two hundred acts a request', results.together);
  told('one act a request', results.apart);
  console.log('every act exists once and is applied; sent again, nothing is done twice');
};

const main = async (): Promise<void> => {
  const home = await openDatabase({ durable: true });
  const name = `twiza_bench_field_${process.pid}`;
  const client = new Client({ connectionString: home.url });
  await client.connect();
  await client.query(`create database ${name}`);
  const address = new URL(home.url);
  address.pathname = `/${name}`;
  try {
    const house = await open(address.href);
    await compare(house.pool, house.ground).finally(() => house.close());
  } finally {
    await client.query(`drop database ${name} with (force)`);
    await client.end();
    await home.close();
  }
};

await main();
