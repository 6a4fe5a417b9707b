import { Buffer } from 'node:buffer';

/** One file of an archive, while the archive is read: its body is to be read before the next entry is asked for. */
export interface Entry {
  name: string;
  size: number;
  /** '0' is a file, '5' a folder. */
  type: string;
  body: () => AsyncIterable<Buffer>;
}

const block = 512;

const checksum = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0);

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;

/** The head of a file in the POSIX ustar format (IEEE 1003.1, pax); names up to 100 bytes, or 255 cut at a slash. */
export const tarHeader = (name: string, size: number): Buffer => {
  const cut = Buffer.byteLength(name) > 100 ? name.indexOf('/', Math.max(0, name.length - 101)) : -1;
  const [prefix, rest] = cut > 0 ? [name.slice(0, cut), name.slice(cut + 1)] : ['', name];
  if (Buffer.byteLength(rest) > 100 || Buffer.byteLength(prefix) > 155)
    throw new Error(`The name ${name} is too long.`);
  if (size > 0o77_777_777_777) throw new Error(`The file ${name} is larger than 8 GiB.`);
  const header = Buffer.alloc(block);
  header.write(rest, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(0, 12), 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\0', 257);
  header.write('00', 263);
  header.write(prefix, 345);
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
};

export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

export const tarEnd = (): Buffer => Buffer.alloc(2 * block);

const textAt = (header: Buffer, from: number, length: number): string => {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? length : end).toString();
};

/** Bytes by the number wanted, from chunks as they come. */
const takerOf = (source: AsyncIterable<Buffer>): ((most: number) => Promise<Buffer>) => {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return async (most) => {
    if (rest.length === 0) {
      const { value, done } = await chunks.next();
      if (done) throw new Error('The archive ends too early.');
      rest = value;
    }
    const taken = rest.subarray(0, most);
    rest = rest.subarray(taken.length);
    return taken;
  };
};

/** The files of an archive, in order; what is not read of a body is passed over. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const take = takerOf(source);
  const exactly = async (length: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (let left = length; left > 0; left -= parts.at(-1)?.length ?? 0) parts.push(await take(left));
    return Buffer.concat(parts);
  };
  for (;;) {
    const header = await exactly(block);
    if (header.every((byte) => byte === 0)) return;
    const said = Number.parseInt(textAt(header, 148, 8), 8);
    const blank = Buffer.from(header).fill(' ', 148, 156);
    if (textAt(header, 257, 5) !== 'ustar' || said !== checksum(blank))
      throw new Error('This is not an archive of ours.');
    const size = Number.parseInt(textAt(header, 124, 12), 8);
    const prefix = textAt(header, 345, 155);
    let left = size;
    const body = async function* (): AsyncGenerator<Buffer> {
      while (left > 0) {
        const part = await take(left);
        left -= part.length;
        yield part;
      }
    };
    yield {
      name: `${prefix ? `${prefix}/` : ''}${textAt(header, 0, 100)}`,
      size,
      type: textAt(header, 156, 1) || '0',
      body,
    };
    while (left > 0) left -= (await take(left)).length;
    await exactly(tarPadding(size).length);
  }
}
