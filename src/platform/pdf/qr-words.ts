/** The words of a QR code: the message with its checks, by Reed and Solomon, over the field of 256 elements. */

const powers: number[] = [1];
for (let at = 1; at < 255; at += 1) {
  const doubled = powers[at - 1]! << 1;
  powers.push(doubled > 255 ? doubled ^ 0x11d : doubled);
}
const logs = new Map(powers.map((power, at) => [power, at]));
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : powers[(logs.get(a)! + logs.get(b)!) % 255]!);

/** The polynomial whose roots are the first `degree` powers of two, its leading one left out. */
const divisor = (degree: number): number[] => {
  let out = [1];
  for (let root = 0; root < degree; root += 1)
    out = [...out, 0].map((one, at) => one ^ times(out[at - 1] ?? 0, powers[root]!));
  return out.slice(1);
};

const checksOf = (block: number[], degree: number): number[] => {
  const by = divisor(degree);
  const rest = [...block, ...Array.from({ length: degree }, () => 0)];
  for (let at = 0; at < block.length; at += 1) {
    const factor = rest[at]!;
    for (const [i, one] of by.entries()) rest[at + 1 + i]! ^= times(one, factor);
  }
  return rest.slice(block.length);
};

/** The bits of a number, the highest first. */
export const bitsOf = (value: number, length: number): number[] =>
  Array.from({ length }, (_, at) => (value >> (length - 1 - at)) & 1);

/** The message in byte mode, filled up to `room` bytes. */
export const wordsOf = (text: string, version: number, room: number): number[] => {
  const bytes = [...new TextEncoder().encode(text)];
  const bits = [0, 1, 0, 0, ...bitsOf(bytes.length, version < 10 ? 8 : 16), ...bytes.flatMap((one) => bitsOf(one, 8))];
  bits.push(...Array.from({ length: Math.min(4, room * 8 - bits.length) }, () => 0));
  while (bits.length % 8 > 0) bits.push(0);
  const words = Array.from({ length: bits.length / 8 }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2),
  );
  for (let at = 0; words.length < room; at += 1) words.push(at % 2 === 0 ? 0xec : 0x11);
  return words;
};

/** The message in blocks, each with its checks, interleaved: the blocks at the end have one byte more. */
export const interleaved = (words: number[], blocks: number, degree: number): number[] => {
  const short = Math.floor(words.length / blocks);
  const long = words.length % blocks;
  const parts: number[][] = [];
  for (let at = 0, from = 0; at < blocks; at += 1) {
    const length = short + (at >= blocks - long ? 1 : 0);
    parts.push(words.slice(from, (from += length)));
  }
  const checks = parts.map((part) => checksOf(part, degree));
  const woven = (rows: number[][], length: number) =>
    Array.from({ length }, (_, at) => rows.flatMap((row) => (at < row.length ? [row[at]!] : []))).flat();
  return [...woven(parts, short + 1), ...woven(checks, degree)];
};
