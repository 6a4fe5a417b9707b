// Longer than most: starting, sharing and stopping one server are one story, told in order.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { environmentOf, isMade, make, programOf, secretOf, type Home } from './cluster.ts';
import { readyPostgres, runnerFor } from './files.ts';
import { alone, lives } from './lock.ts';
import type { Running } from './types.ts';

/** What a server writes of itself in postmaster.pid: line 1 its process, 4 its port, 8 its state. */
interface Postmaster {
  pid: number;
  port: number;
  state: string;
}

const pidFile = (data: string): string => join(data, 'postmaster.pid');

const postmasterOf = (data: string): Postmaster | null => {
  try {
    const lines = readFileSync(pidFile(data), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), state: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
};

/** False also when the number has passed to another program since. */
const isPostgres = (pid: number): boolean => {
  if (!lives(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return !existsSync('/proc/self');
  }
};

const addressOf = (data: string, port: number, database = 'twiza'): string =>
  `postgres://twiza:${secretOf(data)}@127.0.0.1:${port}/${database}`;

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

const settingsOf = (home: Home, port: number): string[] => {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_min_messages=warning',
    ...(home.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']),
  ];
  return settings.flatMap((setting) => ['-c', setting]);
};

const launch = async (home: Home): Promise<void> => {
  rmSync(pidFile(home.data), { force: true });
  const log = openSync(`${home.data}.log`, 'a');
  // By its real place: the server's user may not be able to follow the link that leads there.
  const place = realpathSync(home.data);
  const child = spawn(programOf(home, 'postgres'), ['-D', place, ...settingsOf(home, await freePort())], {
    // Its own group, so that Ctrl-C stops the program first and the database after it.
    detached: true,
    stdio: ['ignore', log, log],
    env: environmentOf(home.native),
    cwd: dirname(place),
    ...home.runner,
  });
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  for (const until = Date.now() + 60_000; ; await pause(10)) {
    if (postmasterOf(home.data)?.state === 'ready') return;
    if (child.exitCode !== null || child.pid === undefined || Date.now() > until) {
      throw new Error(`The embedded database did not start; its log is ${home.data}.log`);
    }
  }
};

/** Each process of the program has one connection by this name for as long as it uses the server. */
const presenceName = 'twiza presence';

/** The connection by which this process counts as a user of the server; it also waits for a server that recovers. */
const enter = async (data: string): Promise<{ presence: Client; master: Postmaster }> => {
  for (const until = Date.now() + 60_000; ; await pause(20)) {
    const master = postmasterOf(data);
    if (!master || !isPostgres(master.pid)) throw new Error('stopped');
    const presence = new Client({
      connectionString: addressOf(data, master.port, 'postgres'),
      application_name: presenceName,
    });
    presence.on('error', () => undefined);
    try {
      await presence.connect();
      return { presence, master };
    } catch (error) {
      await presence.end().catch(() => undefined);
      if (Date.now() > until) throw error;
    }
  }
};

const startOrShare = async (home: Home): Promise<{ presence: Client; master: Postmaster; started: boolean }> => {
  if (!isMade(home.data)) make(home);
  try {
    return { ...(await enter(home.data)), started: false };
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'stopped') throw error;
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      await launch(home);
      return { ...(await enter(home.data)), started: true };
    } catch (error) {
      // The port may have been taken meanwhile, or children of a killed server are still leaving.
      if (attempt === 5) throw error;
      await pause(200 * attempt);
    }
  }
};

const ensureDatabase = async (presence: Client): Promise<void> => {
  const { rowCount } = await presence.query("select from pg_database where datname = 'twiza'");
  if (!rowCount) await presence.query('create database twiza');
};

const stop = async ({ pid }: Postmaster): Promise<void> => {
  process.kill(pid, 'SIGINT');
  for (const until = Date.now() + 30_000; lives(pid) && Date.now() < until;) await pause(10);
};

type Others = Record<'users' | 'clients', number>;

const othersThan = async (presence: Client): Promise<Others> => {
  const { rows } = await presence.query<Others>(
    `select count(*)::int as clients, (count(*) filter (where application_name = $1))::int as users
      from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    [presenceName],
  );
  return rows[0] ?? { users: 0, clients: 0 };
};

/** Who is there besides; connections that were just ended are still seen for a moment, and that is waited for. */
const othersLeft = async (presence: Client): Promise<Others> => {
  for (const until = Date.now() + 1000; ; await pause(20)) {
    const others = await othersThan(presence);
    if (others.clients === 0 || Date.now() > until) return others;
  }
};

/** The last to leave stops the server; a guest who is no process of ours (psql) is let finish. */
const leave = async (presence: Client, master: Postmaster): Promise<void> => {
  const { users, clients } = await othersLeft(presence).catch(() => ({ users: 1, clients: 1 }));
  await presence.end().catch(() => undefined);
  if (users > 0) return;
  if (clients === 0) await stop(master);
  else process.kill(master.pid, 'SIGTERM');
};

/**
 * PostgreSQL run from npm's binaries in `dataDir/postgres`: made when absent, shared when another process has already
 * started it, stopped when its last user leaves. After a kill -9 the next start finds and shares the orphan.
 */
export const openEmbedded = async (native: string, dataDir: string, durable: boolean): Promise<Running> => {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const data = join(folder, 'postgres');
  const runner = runnerFor(data);
  const home: Home = { data, native: readyPostgres(native, runner), runner, durable };
  const lock = `${data}.lock`;
  const { presence, master, started } = await alone(lock, async () => {
    const entered = await startOrShare(home);
    await ensureDatabase(entered.presence);
    return entered;
  });
  // An end without close(): the server leaves by itself once nobody is connected.
  const atExit = (): void => {
    if (started && lives(master.pid)) process.kill(master.pid, 'SIGTERM');
  };
  process.once('exit', atExit);
  return {
    url: addressOf(data, master.port),
    close: async () => {
      process.off('exit', atExit);
      await alone(lock, () => leave(presence, master));
    },
  };
};
