import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from './index.ts';
import { lives } from './lock.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twiza-embedded-'));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (): Promise<Database> => openDatabase({ url: '', engine: 'embedded', dataDir: folder, connections: 2 });

const postmaster = (): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

const count = async ({ pool }: Database): Promise<number> =>
  (await pool.query<{ n: number }>('select count(*)::int as n from kept')).rows[0]?.n ?? -1;

/** Another process of the program, which opens the same folder, does something and then waits. */
const other = async (does: string): Promise<{ kill9: () => Promise<void>; end: () => Promise<void> }> => {
  const door = JSON.stringify(new URL('index.ts', import.meta.url).href);
  const script = `const { openDatabase } = await import(${door});
    const database = await openDatabase({ url: '', engine: 'embedded', dataDir: ${JSON.stringify(folder)} });
    ${does}
    process.stdin.once('data', async () => { await database.close(); process.exit(0); });
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    kill9: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    end: async () => {
      child.stdin.end('end');
      await once(child, 'exit');
    },
  };
};

/** A server whose starter has gone is reaped by whoever inherits it, a moment after it has stopped. */
const ended = (pid: number) => expect.poll(() => lives(pid), { timeout: 10_000 }).toBe(false);

const writes = `await database.pool.query('create table kept (n int)'); await database.pool.query('insert into kept values (1)');`;

describe('the embedded PostgreSQL', () => {
  test('is made, stops with its last user, and finds its rows at the next start', async () => {
    const first = await open();
    await first.pool.query('create table kept as select 1 as n');
    const pid = postmaster();
    await first.close();
    await ended(pid);
    const second = await open();
    expect(await count(second)).toBe(1);
    await second.close();
  });

  test('is shared by two processes, and outlives the one that started it', async () => {
    const starter = await other(writes);
    const here = await open();
    const pid = postmaster();
    expect(await count(here)).toBe(1);
    await starter.end();
    expect(await count(here)).toBe(1);
    await here.close();
    await ended(pid);
  });

  test('left behind by a kill -9 of its process, it is taken over with every row', async () => {
    const victim = await other(writes);
    const pid = postmaster();
    await victim.kill9();
    expect(lives(pid)).toBe(true);
    const next = await open();
    expect(postmaster()).toBe(pid);
    expect(await count(next)).toBe(1);
    await next.close();
    await ended(pid);
  });

  test('killed itself with -9, it recovers, its stale mark removed', async () => {
    const victim = await other(writes);
    const pid = postmaster();
    process.kill(pid, 'SIGKILL');
    await victim.kill9();
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(true);
    const next = await open();
    expect(postmaster()).not.toBe(pid);
    expect(await count(next)).toBe(1);
    await next.close();
  });

  test('a mark whose number now belongs to another program is no server', async () => {
    await (await open()).close();
    writeFileSync(
      join(folder, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${folder}\n1\n1\n\n127.0.0.1\n\nready\n`,
    );
    const next = await open();
    expect((await next.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await next.close();
  });

  test('two that start at once share one server', async () => {
    const [one, two] = await Promise.all([open(), open()]);
    expect(one.url).toBe(two.url);
    await Promise.all([one.close(), two.close()]);
  });

  test('a creation cut short is begun anew', async () => {
    await (await open()).close();
    rmSync(join(folder, 'postgres'), { recursive: true });
    writeFileSync(join(folder, 'postgres.lock'), '999999');
    const next = await open();
    expect(next.engine).toBe('embedded');
    await next.close();
  });
});

test('an address where nothing listens is told in a sentence, without the password', async () => {
  const failed = openDatabase({ url: 'postgres://someone:hidden@127.0.0.1:9/none' });
  await expect(failed).rejects.toThrow(/No database answers at postgres:\/\/127.0.0.1:9\/none/);
});
