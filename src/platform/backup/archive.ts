import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { readTar, tarEnd, tarHeader, tarPadding, type Entry } from './tar.ts';
import type { Measured, Sequence, Table } from './catalogue.ts';

/** The first file of an archive, `about.json`. */
export interface About {
  format: 'twiza backup 1';
  at: string;
  postgres: number;
  migrations: { name: string; digest: string }[];
  tables: Table[];
}

/** The last file of an archive, `digests.json`: an archive without it is not whole. */
export interface Digests {
  tables: Measured[];
  sequences: Sequence[];
  files: number;
}

export interface ArchiveWriter {
  add(name: string, content: Buffer | string): Promise<void>;
  addStream(name: string, size: number, content: AsyncIterable<Buffer>): Promise<void>;
  end(): Promise<void>;
}

/** A compressed archive, written as it comes; only its owner can read it. */
export const writeArchive = (path: string): ArchiveWriter => {
  const gzip = createGzip({ level: 4 });
  const file = createWriteStream(path, { mode: 0o600, flush: true });
  gzip.pipe(file);
  const written = finished(file);
  written.catch(() => gzip.destroy());
  const write = async (chunk: Buffer): Promise<void> => {
    if (chunk.length > 0 && !gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), written]);
  };
  const addStream: ArchiveWriter['addStream'] = async (name, size, content) => {
    await write(tarHeader(name, size));
    for await (const chunk of content) await write(chunk);
    await write(tarPadding(size));
  };
  return {
    addStream,
    add: async (name, content) => {
      const bytes = Buffer.from(content);
      await write(tarHeader(name, bytes.length));
      await write(bytes);
      await write(tarPadding(bytes.length));
    },
    end: async () => {
      await write(tarEnd());
      gzip.end();
      await written;
    },
  };
};

/** The file is opened when the first entry is asked for. */
export async function* readArchive(path: string): AsyncGenerator<Entry> {
  const gunzip = createGunzip();
  const file = createReadStream(path);
  file.on('error', (error) => gunzip.destroy(error));
  try {
    yield* readTar(file.pipe(gunzip) as AsyncIterable<Buffer>);
  } finally {
    file.destroy();
    gunzip.destroy();
  }
}

export const bytesOf = async (entry: Entry): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of entry.body()) parts.push(part);
  return Buffer.concat(parts);
};
