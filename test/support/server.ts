import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { below } from '../../src/platform/root.ts';
import { testDatabase, type TestDatabase } from './database.ts';

export interface ServerSettings {
  /** Load the demonstration organisation; by default not. */
  demo?: boolean;
  /** The database and folder of an earlier server, to start on what it left. */
  again?: Pick<RunningServer, 'database' | 'dataDir'>;
  /** A PostgreSQL of its own in its data folder, which forces every write to disk, as a house has it. */
  own?: boolean;
  /** False for a process that only does the jobs. */
  serves?: boolean;
  /** More of the environment. */
  env?: Record<string, string>;
}

export interface RunningServer {
  url: string;
  pid: number;
  database: TestDatabase | null;
  dataDir: string;
  /** What it has printed so far. */
  output: () => string;
  /** Asks it to stop, waits, and answers its exit code. */
  stop(): Promise<number>;
  /** The database that it stands on at this moment: its own is on another port after each start. */
  address(): string;
  /** Ends it as a power cut does; database and folder stay, for a start `again`. */
  kill9(): Promise<void>;
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
};

const untilReady = async (child: ChildProcess, ready: () => Promise<boolean>, output: () => string): Promise<void> => {
  for (const until = Date.now() + 120_000; !(await ready()); await pause(50)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended by itself:\n${output()}`);
    if (Date.now() > until) throw new Error(`The server does not answer:\n${output()}`);
  }
};

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'twiza-server-'));
  // The embedded database may have to run as another user, who must be able to walk down to it.
  chmodSync(folder, 0o755);
  return folder;
};

/** PGlite serves one process at a time: there the server opens a database of its own in its folder. */
const databaseFor = async (again: ServerSettings['again'], own: boolean): Promise<TestDatabase | null> => {
  if (own) return null;
  if (again) return again.database;
  return inject('database').engine === 'trial' ? null : testDatabase();
};

const postmasterIn = (dataDir: string): string[] =>
  readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');

const addressIn = (dataDir: string): string =>
  `postgres://twiza:${readFileSync(join(dataDir, 'postgres', 'twiza.secret'), 'utf8')}@127.0.0.1:${postmasterIn(dataDir)[3]}/twiza`;

/** Ends a server's own database, each of its processes, as a power cut does. */
export const killDatabase = (dataDir: string): void => {
  // It leads a process group of its own.
  process.kill(-Number(postmasterIn(dataDir)[0]), 'SIGKILL');
};

/**
 * The built program as a process of its own, on a free loopback port, with a database and a data folder of its own;
 * answers once `GET /health` does. Build first (`npm test` does).
 */
export const startServer = async (settings: ServerSettings = {}): Promise<RunningServer> => {
  const { demo = false, again, own = false, serves = true, env = {} } = settings;
  const main = below('build', 'src', 'main.js');
  if (!existsSync(main)) throw new Error('The program is not built: npm run build.');
  const [port, database] = [await freePort(), await databaseFor(again, own)];
  const dataDir = again?.dataDir ?? newFolder();
  const child = spawn(process.execPath, [main], {
    cwd: below(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PORT: String(port),
      TWIZA_DATA: dataDir,
      TWIZA_DEMO: demo ? '1' : '0',
      DATABASE_URL: database?.url ?? '',
      ...(own && { TWIZA_ENGINE: 'embedded' }),
      ...(!serves && { TWIZA_WEB: '0' }),
      ...env,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => void (said += String(part)));
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  const atExit = (): void => void child.kill('SIGKILL');
  process.once('exit', atExit);
  const url = `http://127.0.0.1:${port}`;
  const end = async (signal: NodeJS.Signals): Promise<number> => {
    child.kill(signal);
    const [code] = await ended;
    process.off('exit', atExit);
    return code ?? 1;
  };
  const ready = async (): Promise<boolean> => (serves ? answers(url) : said.includes('Twiza works here'));
  await untilReady(child, ready, () => said).catch(async (error: unknown) => {
    await end('SIGKILL');
    throw error;
  });
  return {
    url,
    pid: child.pid ?? 0,
    database,
    dataDir,
    output: () => said,
    stop: async () => {
      const code = await end('SIGTERM');
      await database?.close();
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
    address: () => (database ? database.url : addressIn(dataDir)),
    kill9: async () => void (await end('SIGKILL')),
  };
};
