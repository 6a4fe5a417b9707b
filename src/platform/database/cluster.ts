import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { canReach, type Runner } from './files.ts';

export interface Home {
  /** PostgreSQL's data folder. */
  data: string;
  /** The folder of its programs. */
  native: string;
  runner: Runner | null;
  durable: boolean;
}

export const programOf = (home: Home, name: string): string =>
  join(home.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** Little of our environment: no secret of ours, and the libraries that came with the programs. */
export const environmentOf = (native: string): NodeJS.ProcessEnv => {
  const libraries = join(native, 'lib');
  const { PATH, TMPDIR, SystemRoot, LD_LIBRARY_PATH } = process.env;
  return {
    ...(PATH && { PATH }),
    ...(TMPDIR && { TMPDIR }),
    ...(SystemRoot && { SystemRoot }),
    LC_ALL: 'C',
    TZ: 'UTC',
    LD_LIBRARY_PATH: LD_LIBRARY_PATH ? `${libraries}:${LD_LIBRARY_PATH}` : libraries,
  };
};

export const secretOf = (data: string): string => readFileSync(join(data, 'twiza.secret'), 'utf8');

export const isMade = (data: string): boolean => existsSync(join(data, 'twiza.secret'));

/**
 * Where the data lie: the folder itself, or, below a private folder of root's that is closed to the server's user,
 * a place in /var/lib that a link leads to.
 */
const placeOf = (data: string, runner: Runner | null): string => {
  if (lstatSync(data, { throwIfNoEntry: false })?.isSymbolicLink()) return readlinkSync(data);
  if (canReach(dirname(data), runner)) return data;
  const store = '/var/lib/twiza';
  mkdirSync(store, { recursive: true, mode: 0o755 });
  const place = join(store, `postgres-${randomBytes(6).toString('hex')}`);
  symlinkSync(place, data);
  return place;
};

const lend = (path: string, runner: Runner | null): void => {
  if (runner) chownSync(path, runner.uid, runner.gid);
};

const initialise = (home: Home, fresh: string, secret: string): void => {
  const made = spawnSync(
    programOf(home, 'initdb'),
    [
      ...(home.durable ? [] : ['--no-sync']),
      `--pgdata=${fresh}`,
      `--pwfile=${secret}`,
      '--username=twiza',
      '--encoding=UTF8',
      '--auth=scram-sha-256',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      // The password is random and long: it needs no stretching, and each connection opens faster.
      '--set=scram_iterations=64',
    ],
    { encoding: 'utf8', env: environmentOf(home.native), cwd: dirname(fresh), ...home.runner },
  );
  if (made.status === 0) return;
  throw new Error(`The embedded database could not be made in ${fresh}: ${made.stderr || made.error?.message}`);
};

/** Made beside its place and moved there whole, so that a kill leaves no half database. */
export const make = (home: Home): void => {
  const place = placeOf(home.data, home.runner);
  const fresh = `${place}.new`;
  const secret = `${place}.secret`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  lend(fresh, home.runner);
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  lend(secret, home.runner);
  initialise(home, fresh, secret);
  renameSync(secret, join(fresh, 'twiza.secret'));
  renameSync(fresh, place);
};
