import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say, seconds, Stop } from './say.mjs';

const stamp = join(root, 'node_modules', '.twiza-install');
const hidden = join(root, 'node_modules', '.package-lock.json');

const lockText = () => readFileSync(join(root, 'package-lock.json'), 'utf8');

const wanted = () => createHash('sha256').update(`${process.platform} ${process.arch}\n${lockText()}`).digest('hex');

/** Whether what npm wrote down as installed is what the lock asks for: optional packages of other machines may lack. */
export const sameAsLock = (lock, installed, { withoutDev = false } = {}) =>
  Object.entries(lock.packages).every(([path, { version, optional, devOptional, dev, link }]) => {
    if (path === '' || link) return true;
    const there = installed.packages[path];
    if (there) return there.version === version;
    return Boolean(optional || devOptional || (withoutDev && dev));
  });

const installedByHand = () =>
  existsSync(hidden) &&
  sameAsLock(JSON.parse(lockText()), JSON.parse(readFileSync(hidden, 'utf8')), {
    withoutDev: process.env.NODE_ENV === 'production',
  });

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** npm as plain as it goes; a parent npm's own settings for its run do not leak into it. */
export const npmRun = (args) => {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(lifecycle|package|command|execpath|node_execpath)/.test(name),
    ),
  );
  return run(npm, [...args, '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier'], {
    env,
    quiet: true,
  });
};

/** Installs the packages of the lock when they are not there. */
export const install = async () => {
  const digest = wanted();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  if (!installedByHand()) {
    const since = Date.now();
    say('Installing the packages (a minute at most, the first time) …');
    // A script of a package may be refused or find no network: what the scripts do, the program can do itself.
    let done = await npmRun(['ci']);
    if (done.code !== 0 && done.code < 128) done = await npmRun(['ci', '--ignore-scripts']);
    if (done.code !== 0) throw new Stop(`npm ci failed:\n${done.output}`);
    say(`Packages installed in ${seconds(since)}.`);
  }
  try {
    writeFileSync(stamp, digest);
  } catch {
    // The packages belong to another user: they are compared again next time.
  }
};
