import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { SheetProblem } from './sheet-problem.ts';

export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
  locked: boolean;
}

const bytesAt = async (file: FileHandle, from: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  if (bytesRead < length) throw new SheetProblem('sheets.damaged');
  return buffer;
};

const endOfDirectory = async (file: FileHandle, size: number): Promise<Buffer> => {
  const length = Math.min(size, 22 + 65_535);
  const tail = await bytesAt(file, size - length, length);
  for (let at = tail.length - 22; at >= 0; at -= 1) if (tail.readUInt32LE(at) === 0x06054b50) return tail.subarray(at);
  throw new SheetProblem('sheets.damaged');
};

/**
 * The entries of a zip file, by its central directory; nothing is inflated.
 * No ZIP64: what needs it is past our limits.
 */
export const zipEntries = async (file: FileHandle, size: number): Promise<Map<string, ZipEntry>> => {
  const end = await endOfDirectory(file, size);
  const [count, length, from] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (from + length > size) throw new SheetProblem('sheets.damaged');
  const directory = await bytesAt(file, from, length);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0, at = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw new SheetProblem('sheets.damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    entries.set(name, {
      name,
      locked: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
};

async function* packedBytes(file: FileHandle, from: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += 2 ** 16) yield await bytesAt(file, from + at, Math.min(2 ** 16, length - at));
}

/** The inflated bytes of an entry, which are never more than the directory says, so that a bomb goes off unheard. */
export async function* zipBytes(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const head = await bytesAt(file, entry.offset, 30);
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (entry.locked || (entry.method !== 0 && entry.method !== 8)) throw new SheetProblem('sheets.damaged');
  if (entry.packed === 0) return;
  const packed = Readable.from(packedBytes(file, start, entry.packed));
  const pieces = entry.method === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: 2 ** 18 }));
  packed.on('error', (error) => pieces.destroy(error));
  let given = 0;
  try {
    for await (const piece of pieces as AsyncIterable<Buffer>) {
      given += piece.length;
      if (given > entry.size) throw new SheetProblem('sheets.damaged', { part: entry.name });
      yield piece;
    }
  } catch (cause) {
    throw cause instanceof SheetProblem ? cause : new SheetProblem('sheets.damaged', { part: entry.name }, { cause });
  } finally {
    packed.destroy();
    pieces.destroy();
  }
  if (given !== entry.size) throw new SheetProblem('sheets.damaged', { part: entry.name });
}

export const zipText = async (file: FileHandle, entry: ZipEntry): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of zipBytes(file, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
};
