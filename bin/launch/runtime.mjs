import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmRun } from './install.mjs';
import { root, say, seconds, Stop } from './say.mjs';

const needed = 24;

export const isRecent = (version) => Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0) >= needed;

/** The package of the registry that holds Node itself for a machine. */
export const packageFor = (platform, arch) => {
  const system = platform === 'win32' ? 'win' : platform;
  return `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${system}-${arch}`;
};

const works = (program) => {
  if (!existsSync(program)) return false;
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 && isRecent(stdout);
};

const candidates = () => {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = packageFor(process.platform, process.arch);
  return [
    join(root, 'node_modules', 'node', 'bin', name),
    join(root, 'node_modules', 'node', 'node_modules', own, 'bin', name),
    join(root, 'node_modules', own, 'bin', name),
    join(root, '.runtime', 'node_modules', own, 'bin', name),
  ];
};

/** The package `node` fetches its binary by a script; where npm refuses scripts, its platform package is asked for. */
const fetchRuntime = async () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const since = Date.now();
  say(`Fetching Node ${dependencies.node} …`);
  const name = `${packageFor(process.platform, process.arch)}@${dependencies.node}`;
  const done = await npmRun([
    'install',
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--prefix',
    '.runtime',
    name,
  ]);
  if (done.code !== 0)
    throw new Stop(`Node ${needed} could not be fetched; install it and start again.\n${done.output}`);
  say(`Node fetched in ${seconds(since)}.`);
};

/** The path of a Node that is recent enough: this one, or the one that npm carries. */
export const runtime = async () => {
  if (isRecent(process.version)) return process.execPath;
  const found = candidates().find(works);
  if (found) return found;
  await fetchRuntime();
  const fetched = candidates().find(works);
  if (!fetched) throw new Stop(`No Node ${needed} runs on this machine; install it and start again.`);
  return fetched;
};
