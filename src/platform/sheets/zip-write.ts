import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  name: string;
  pieces: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** 1980-01-01: exports of the same rows are the same bytes. */
const dosDate = 0x0021;
/** bit 3: sizes stand after the bytes; bit 11: the name is UTF-8 */
const flags = 0x0808;

const head = (name: Buffer): Buffer => {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(flags, 6);
  bytes.writeUInt16LE(8, 8);
  bytes.writeUInt16LE(dosDate, 12);
  bytes.writeUInt16LE(name.length, 26);
  return Buffer.concat([bytes, name]);
};

const descriptor = ({ crc, packed, size }: Written): Buffer => {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
};

const listed = ({ name, crc, packed, size, offset }: Written): Buffer => {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, 6);
  bytes.writeUInt16LE(flags, 8);
  bytes.writeUInt16LE(8, 10);
  bytes.writeUInt16LE(dosDate, 14);
  bytes.writeUInt32LE(crc, 16);
  bytes.writeUInt32LE(packed, 20);
  bytes.writeUInt32LE(size, 24);
  bytes.writeUInt16LE(name.length, 28);
  bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, name]);
};

const ending = (count: number, size: number, offset: number): Buffer => {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
};

/** A zip written as its parts come; nothing is held but one line per part. Parts stay under 4 GiB. */
export async function* zipped(parts: AsyncIterable<ZipPart>): AsyncGenerator<Buffer> {
  const directory: Written[] = [];
  let offset = 0;
  for await (const part of parts) {
    const written: Written = { name: Buffer.from(part.name), crc: 0, packed: 0, size: 0, offset };
    const counted = async function* () {
      for await (const piece of part.pieces) {
        const bytes = Buffer.from(piece);
        written.crc = crc32(bytes, written.crc);
        written.size += bytes.length;
        yield bytes;
      }
    };
    const start = head(written.name);
    yield start;
    const plain = Readable.from(counted());
    const packed = plain.pipe(createDeflateRaw());
    plain.on('error', (error) => packed.destroy(error));
    for await (const bytes of packed as AsyncIterable<Buffer>) {
      written.packed += bytes.length;
      yield bytes;
    }
    const end = descriptor(written);
    yield end;
    directory.push(written);
    offset += start.length + written.packed + end.length;
  }
  const list = Buffer.concat(directory.map(listed));
  yield list;
  yield ending(directory.length, list.length, offset);
}
