import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { stylesheets } from './stylesheet.ts';

/** A file served as it is, for a year: its address changes with its content. */
export interface Asset {
  body: Buffer;
  type: string;
  /** The same, compressed; absent where the format is already compressed. */
  brotli?: Buffer;
}

export const cacheForever = 'public, max-age=31536000, immutable';

/** `/assets/core.1a2b3c4d.css` → its content. The door of the web mounts one route over it. */
export const assets = new Map<string, Asset>();
const addresses = new Map<string, string>();

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

const add = (name: string, body: Buffer): string => {
  const [, stem = name, ending = ''] = /^(.*)\.(\w+)$/.exec(name) ?? [];
  const address = `/assets/${stem}.${createHash('sha256').update(body).digest('hex').slice(0, 8)}.${ending}`;
  const type = types[ending] ?? 'application/octet-stream';
  assets.set(address, ending === 'woff2' ? { body, type } : { body, type, brotli: brotliCompressSync(body) });
  addresses.set(name, address);
  return address;
};

/** The address of an asset by its plain name: `core.css`, `work.css`, `autosave.js`, `favicon.svg`. */
export const addressOf = (name: string): string => {
  const address = addresses.get(name);
  if (!address) throw new Error(`No asset is called ${name}; there are ${[...addresses.keys()].join(', ')}.`);
  return address;
};

// The compiler emits no css, svg or plain js: from build/ as from src/, they are read where they are written.
const root = (folder: string): string => (existsSync(join(folder, 'package.json')) ? folder : root(dirname(folder)));
const here = join(root(import.meta.dirname), 'src/platform/page');

const font = (script: string) =>
  add(`readex-${script}.woff2`, readFileSync(join(here, 'fonts', `readex-${script}.woff2`)));

for (const [name, text] of stylesheets(join(here, 'style'), { latin: font('latin'), arabic: font('arabic') }))
  add(name, Buffer.from(text));
/** A script, and before it those that stand beside it and that it brings, at the addresses they are served at. */
const addScript = (folder: string, name: string): string => {
  const text = readFileSync(join(folder, name), 'utf8');
  const placed = text.replaceAll(/(?<= from ')\.\/([\w-]+\.js)(?=';)/g, (_, brought: string) =>
    addScript(folder, brought),
  );
  return add(name, Buffer.from(placed));
};

for (const name of readdirSync(join(here, 'islands')).filter((each) => each.endsWith('.js')))
  addScript(join(here, 'islands'), name);
add('favicon.svg', readFileSync(join(here, 'favicon.svg')));

/** Islands that a room keeps beside its pages: `addIslands('src/modules/people/islands')`, when they are loaded. */
export const addIslands = (folder: string): void => {
  const path = join(root(import.meta.dirname), folder);
  for (const name of readdirSync(path).filter((each) => each.endsWith('.js'))) addScript(path, name);
};
