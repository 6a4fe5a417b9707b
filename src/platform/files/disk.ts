import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, copyFile, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Files, Kept } from './store.ts';

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Digest and bytes of a file, read as a stream. */
export const digestOfFile = async (file: string): Promise<Kept> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { digest: hash.digest('hex'), size: (await stat(file)).size };
};

const sync = async (target: string): Promise<void> => {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Contents in a folder: `ab/cd/<digest>`, so that no folder grows too large to list. */
export const onDisk = async (root: string): Promise<Omit<Files, 'uploads'>> => {
  const incoming = path.join(root, 'incoming');
  await mkdir(incoming, { recursive: true });
  const placeOf = (digest: string): string => {
    if (!isDigest(digest)) throw new Error('not a digest');
    return path.join(root, digest.slice(0, 2), digest.slice(2, 4), digest);
  };
  /** Written under a temporary name, forced to disk, then renamed: a name is never there without all of its bytes. */
  const place = async (kept: Kept, write: (temporary: string) => Promise<void>): Promise<Kept> => {
    const target = placeOf(kept.digest);
    if (await exists(target)) return kept;
    const temporary = path.join(incoming, randomBytes(12).toString('hex'));
    try {
      await write(temporary);
      await sync(temporary);
      await mkdir(path.dirname(target), { recursive: true });
      await rename(temporary, target);
      for (const folder of [path.dirname(target), path.dirname(path.dirname(target)), root]) await sync(folder);
    } finally {
      await rm(temporary, { force: true });
    }
    return kept;
  };
  return {
    put: (bytes) =>
      place({ digest: digestOf(bytes), size: bytes.length }, async (temporary) => {
        const handle = await open(temporary, 'wx', 0o600);
        await handle.writeFile(bytes).finally(() => handle.close());
      }),
    putFile: async (file) => place(await digestOfFile(file), (temporary) => copyFile(file, temporary)),
    read: async (digest) => {
      const file = placeOf(digest);
      return (await exists(file)) ? (Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>) : null;
    },
    has: (digest) => exists(placeOf(digest)),
    remove: (digest) => rm(placeOf(digest), { force: true }),
    list: async function* () {
      for await (const entry of await opendir(root, { recursive: true })) {
        if (!entry.isFile() || !isDigest(entry.name)) continue;
        yield { digest: entry.name, at: (await stat(path.join(entry.parentPath, entry.name))).mtime };
      }
    },
  };
};
