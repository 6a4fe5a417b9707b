/**
 * Weight and pace of the commonest public pages on the demonstration, beside a bare page of the same framework served
 * by another process: HTML and style sheet together with gzip and brotli, requests per second and p97.5 with ten
 * connections on loopback for `--seconds 5`, medians of three, and the memory of the server afterwards. Stops by itself.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { below } from '../src/platform/root.ts';
import { freePort } from './pages/free-port.ts';

const given = process.argv.indexOf('--seconds');
const seconds = given < 0 ? '5' : (process.argv[given + 1] ?? '5');
const rounds = 3;

const start = async (
  args: string[],
  page: string,
  env: NodeJS.ProcessEnv,
): Promise<{ child: ChildProcess; url: string }> => {
  const port = await freePort();
  const child = spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, PORT: String(port), ...env } });
  const url = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + 600_000; ; await pause(50)) {
    const there = await fetch(url + page).then(
      (answer) => answer.ok,
      () => false,
    );
    if (there) return { child, url };
    if (child.exitCode === null && Date.now() < until) continue;
    child.kill('SIGTERM');
    throw new Error(`${args.join(' ')} did not serve ${page}`);
  }
};

const stop = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

interface Fired {
  requests: { average: number };
  latency: { p97_5: number; p90: number };
  non2xx: number;
}

const fire = async (address: string): Promise<Fired> => {
  const gun = below('node_modules', 'autocannon', 'autocannon.js');
  const child = spawn(process.execPath, [gun, '-j', '-n', '-c', '10', '-d', seconds, address], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (part) => (said += String(part)));
  await once(child, 'close');
  return JSON.parse(said) as Fired;
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const kilo = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const sheetsOf = async (url: string, html: string): Promise<Buffer[]> => {
  const links = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(
    ([link]) => /href="([^"]+)"/.exec(link)?.[1],
  );
  return Promise.all(links.map(async (href) => Buffer.from(await (await fetch(url + href)).arrayBuffer())));
};

const weigh = async (url: string, page: string): Promise<string> => {
  const html = await (await fetch(url + page)).text();
  const parts = [Buffer.from(html), ...(await sheetsOf(url, html))];
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const sum = (squeeze: (part: Buffer) => Buffer) =>
    kilo(parts.reduce((bytes, part) => bytes + squeeze(part).length, 0));
  return `${sum((part) => gzipSync(part))} gzip, ${sum((part) => brotliCompressSync(part, quick))} brotli`;
};

const measure = async (name: string, url: string, page: string): Promise<void> => {
  const fired: Fired[] = [];
  for (let round = 0; round < rounds; round += 1) fired.push(await fire(url + page));
  const pace = median(fired.map(({ requests }) => requests.average));
  const slow = median(fired.map(({ latency }) => latency.p97_5));
  const failed = fired.reduce((sum, { non2xx }) => sum + non2xx, 0);
  const pieces = [`${pace.toFixed(0)} requests/s`, `p97.5 ${slow} ms`, await weigh(url, page)];
  console.log(`  ${name.padEnd(22)} ${pieces.join(', ')}${failed > 0 ? `, ${failed} answers were not 2xx` : ''}`);
};

const memoryOf = ({ pid }: ChildProcess): string => {
  try {
    return /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
};

const firstLink = async (url: string, page: string, pattern: RegExp): Promise<string> =>
  pattern.exec(await (await fetch(url + page)).text())?.[1] ?? page;

const data = mkdtempSync(join(tmpdir(), 'twiza-bench-'));
chmodSync(data, 0o755);
const address = process.env['DATABASE_URL'] ?? '';
const house = await start(['--max-semi-space-size=8', below('build', 'src', 'main.js')], '/fr/cooperatives', {
  TWIZA_DATA: data,
  TWIZA_DEMO: process.env['TWIZA_DEMO'] ?? '1',
  DATABASE_URL: address,
});
const bare = await start([below('build', 'bench', 'pages', 'bare.js')], '/', {});
try {
  console.log(
    `${address ? 'server of DATABASE_URL' : 'embedded PostgreSQL'}, load average ${loadavg()[0]?.toFixed(1)}`,
  );
  const structure = await firstLink(house.url, '/fr/cooperatives', /href="(\/fr\/cooperatives\/[0-9a-f-]{36})"/);
  const call = await firstLink(house.url, '/fr/calls', /href="(\/fr\/calls\/[0-9a-f-]{36})"/);
  await measure('bare page of Hono', bare.url, '/');
  await measure('home', house.url, '/fr');
  await measure('directory', house.url, '/fr/cooperatives');
  await measure('page of a structure', house.url, structure);
  await measure('page of a call', house.url, call);
  console.log(
    `  memory afterwards: ${kilo(Number(memoryOf(house.child)) * 1024)} (bare: ${kilo(Number(memoryOf(bare.child)) * 1024)})`,
  );
} finally {
  await Promise.all([stop(house.child), stop(bare.child)]);
  rmSync(data, { recursive: true, force: true });
}
