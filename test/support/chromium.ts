import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, type BrotliDecompress } from 'node:zlib';
import { readTar } from '../../src/platform/backup/tar.ts';
import { alone } from '../../src/platform/database/lock.ts';
import { below } from '../../src/platform/root.ts';

export interface Chromium {
  path: string;
  env: Record<string, string>;
  /** Flags that this build needs beyond everyone's. */
  flags: string[];
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const installed = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

const packaged = (): string => below('node_modules', '@sparticuz', 'chromium');

const whole = '.whole';

const brotli = (path: string): BrotliDecompress => createReadStream(path).pipe(createBrotliDecompress());

const unpackTar = async (path: string, folder: string): Promise<void> => {
  for await (const entry of readTar(brotli(path) as AsyncIterable<Buffer>)) {
    if (entry.type !== '0') continue;
    mkdirSync(dirname(join(folder, entry.name)), { recursive: true });
    await pipeline(entry.body(), createWriteStream(join(folder, entry.name), { mode: 0o755 }));
  }
};

const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

/** Chromium and the libraries and fonts that a bare machine lacks, unpacked once from the registry's package. */
const unpack = async (source: string, folder: string): Promise<void> => {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  await Promise.all([
    pipeline(brotli(join(source, 'chromium.br')), createWriteStream(join(fresh, 'chromium'))),
    ...['al2023', 'fonts', 'swiftshader'].map((name) => unpackTar(join(source, `${name}.tar.br`), fresh)),
  ]);
  await chmod(join(fresh, 'chromium'), 0o755);
  await writeFile(join(fresh, 'fonts.conf'), fontSettings(folder));
  await writeFile(join(fresh, whole), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
};

const fromPackage = async (): Promise<Chromium> => {
  const home = packaged();
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = below('build', `chromium-${version}`);
  if (!existsSync(join(folder, whole))) {
    await alone(`${folder}.lock`, async () => {
      if (!existsSync(join(folder, whole))) await unpack(join(home, 'bin'), folder);
    });
  }
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: folder, HOME: process.env['HOME'] ?? folder },
    flags: ['--no-zygote'],
  };
};

/** The system's Chromium when there is one (or that of TWIZA_CHROMIUM; `npm` means the package's), else the package's. */
export const chromium = async (): Promise<Chromium> => {
  const asked = process.env['TWIZA_CHROMIUM'];
  const path = asked === 'npm' ? undefined : (asked ?? installed());
  return path ? { path, env: {}, flags: [] } : fromPackage();
};
