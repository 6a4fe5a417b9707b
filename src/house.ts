import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { dropHalfDemonstration, loadDemonstrationOnce } from './demonstration/once.ts';
import { kyselyOver, openDatabase, poolOn } from './platform/database/index.ts';
import type { Database } from './platform/database/index.ts';
import { openFiles } from './platform/files/index.ts';
import type { Ground } from './platform/ground.ts';
import { jobsOver } from './platform/jobs/jobs.ts';
import { prepareDatabase } from './platform/jobs/prepare.ts';
import { register } from './platform/jobs/reactions.ts';
import { openBoss, workJobs } from './platform/jobs/work.ts';
import { startSealer } from './platform/journal/sealer.ts';
import { system } from './platform/rights.ts';
import type { Part, Settings } from './platform/settings.ts';
import { appointFirstAdministrator, identify } from './modules/people/index.ts';
import { jobs, reactions, roomsOnTheWeb } from './rooms.ts';
import { webApp } from './web.ts';

/** What one process holds open; each is closed in the reverse order of its opening. */
export interface House {
  trial: boolean;
  close: () => Promise<void>;
}

type Say = (line: string) => void;

const prepare = async (database: Database, demo: boolean, say: Say): Promise<void> => {
  const half = demo ? await dropHalfDemonstration(database.pool) : 'whole';
  if (half === 'emptied') say('The demonstration was cut short: it is loaded again from the beginning.');
  if (half === 'in use') say('The demonstration was cut short and somebody has signed in since: it stays as it is.');
  const applied = await prepareDatabase(database.pool, database);
  if (applied.length > 0) say(`Database prepared: ${applied.length} migrations.`);
};

const fill = async (database: Database, ground: Ground, settings: Settings, say: Say): Promise<void> => {
  if (settings.demo) return loadDemonstrationOnce(database, ground, say);
  const [phone, email] = [process.env['TWIZA_ADMIN_PHONE'] ?? null, process.env['TWIZA_ADMIN_EMAIL'] ?? null];
  const facts = await appointFirstAdministrator({ ground, actor: system, now: new Date() }, { phone, email });
  if (facts.length > 0) say(`First administrator: ${[phone, email].filter(Boolean).join(', ')}.`);
};

const listen = (app: ReturnType<typeof webApp>, { port, host }: Settings): Promise<Server> =>
  new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (_at: AddressInfo) => done(server)) as Server;
    server.once('error', fail);
  });

/** Answers under way are finished, idle connections ended, and after `patience` milliseconds the others too. */
const closeServer = (server: Server, patience = 4000): Promise<void> =>
  new Promise((done) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      done();
    });
    server.closeIdleConnections();
  });

type Closing = (() => Promise<unknown>)[];

const closeAll = async (closing: Closing): Promise<void> => {
  for (const close of closing.toReversed()) {
    await close().catch((error: Error) => console.error('closing:', error.message));
  }
};

/** Opens what this process has to hold; what was opened is in `closing`, also when a later step fails. */
const open = async (settings: Settings, part: Part, closing: Closing, say: Say): Promise<boolean> => {
  const database = await openDatabase({ dataDir: settings.data });
  closing.push(() => database.close());
  await prepare(database, settings.demo, say);
  const boss = await openBoss(database.pool, { working: part.work, trial: database.trial });
  closing.push(() => boss.stop({ graceful: true, timeout: 4000 }));
  const ground: Ground = { db: kyselyOver(database.pool), jobs: jobsOver(boss), files: await openFiles(process.env) };
  // Before the reactions are known: nobody is written to about a past that was invented.
  await fill(database, ground, settings, say);
  register(reactions);
  if (part.work) {
    await workJobs(boss, ground, jobs);
    const sealer = startSealer(ground);
    closing.push(() => sealer.stop());
  }
  if (part.web) await openWeb(database, ground, settings, closing);
  return database.trial;
};

const openWeb = async ({ trial }: Database, primary: Ground, settings: Settings, closing: Closing): Promise<void> => {
  const ground = { ...primary };
  // Jobs react to what was just written, so they read it where it was written; only readers' pages use the replica.
  const address = process.env['DATABASE_REPLICA_URL'];
  if (address) {
    const replica = poolOn(address, Number(process.env['TWIZA_POOL'] || 10));
    closing.push(() => replica.end());
    ground.replica = kyselyOver(replica);
  }
  const organisation = { name: settings.organisation };
  const server = await listen(
    webApp({ ground, settings, trial, rooms: roomsOnTheWeb, organisation, identify }),
    settings,
  );
  closing.push(() => closeServer(server));
};

/** Opens the house for this process: database, jobs, pages. Fails with a sentence for whoever starts it. */
export const openHouse = async (settings: Settings, part: Part, say: Say): Promise<House> => {
  const closing: Closing = [];
  try {
    const trial = await open(settings, part, closing, say);
    return { trial, close: () => closeAll(closing) };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
};
