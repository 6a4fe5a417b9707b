/**
 * From the start of the built program to its first page, on the embedded PostgreSQL: in an empty folder (initdb,
 * migrations, demonstration), with `--rounds 3` empty folders, and again where everything is there. Compared with a
 * bare Hono server of the same framework, which has nothing to open. Loopback only; stops what it starts.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { below } from '../src/platform/root.ts';
import { freePort } from './pages/free-port.ts';

const given = process.argv.indexOf('--rounds');
const rounds = Number(given < 0 ? 3 : process.argv[given + 1]);

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const answers = async (url: string): Promise<boolean> =>
  fetch(url).then(
    async (answer) => (await answer.text(), answer.ok),
    () => false,
  );

/** Seconds to the first page, and seconds to stop. */
const startOnce = async (args: string[], page: string, env: NodeJS.ProcessEnv = {}): Promise<[number, number]> => {
  const port = await freePort();
  const since = performance.now();
  const child = spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, PORT: String(port), ...env } });
  const ended = once(child, 'exit');
  for (const until = since + 600_000; !(await answers(`http://127.0.0.1:${port}${page}`)); await pause(10)) {
    if (child.exitCode === null && performance.now() < until) continue;
    child.kill('SIGTERM');
    throw new Error(`${args.join(' ')} did not serve ${page}`);
  }
  const first = performance.now() - since;
  child.kill('SIGTERM');
  await ended;
  return [first / 1000, (performance.now() - since - first) / 1000];
};

const show = (name: string, times: [number, number][]): void => {
  const [first, stop] = [0, 1].map((part) => median(times.map((one) => one[part] as number)).toFixed(2));
  console.log(`  ${name.padEnd(34)} first page ${first} s, stopped in ${stop} s (median of ${times.length})`);
};

const main = below('build', 'src', 'main.js');
const bare = join(mkdtempSync(join(tmpdir(), 'twiza-bench-')), 'bare.mjs');
writeFileSync(
  bare,
  `import { serve } from ${JSON.stringify(import.meta.resolve('@hono/node-server'))};
import { Hono } from ${JSON.stringify(import.meta.resolve('hono'))};
const app = new Hono();
app.get('/', (c) => c.html('<!doctype html><title>bare</title>'));
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
process.once('SIGTERM', () => process.exit(0));`,
);

console.log(`load average ${loadavg()[0]?.toFixed(1)}`);
const [empty, again, alone]: [number, number][][] = [[], [], []];
for (let round = 0; round < rounds; round += 1) {
  const folder = mkdtempSync(join(tmpdir(), 'twiza-bench-'));
  chmodSync(folder, 0o755);
  const env = {
    TWIZA_DATA: folder,
    DATABASE_URL: '',
    TWIZA_ENGINE: 'embedded',
    TWIZA_DEMO: process.env['TWIZA_DEMO'] ?? '1',
  };
  empty!.push(await startOnce([main], '/fr/cooperatives', env));
  again!.push(await startOnce([main], '/fr/cooperatives', env));
  alone!.push(await startOnce([bare], '/'));
  rmSync(folder, { recursive: true, force: true });
}
show('empty folder, with demonstration', empty!);
show('again', again!);
show('bare Hono server', alone!);
rmSync(join(bare, '..'), { recursive: true, force: true });
