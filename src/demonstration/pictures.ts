// Pictures of the demonstration are drawn, point by point: nobody's photograph is passed off as a cooperative's.
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number];
/** What stands at a point of a square from -1 to 1; null is the ground behind. */
type Shape = (x: number, y: number) => number | null;

const within = (value: number, from: number, to: number): boolean => value >= from && value <= to;
const rounded = (x: number, y: number, w: number, h: number, r: number): boolean =>
  Math.hypot(Math.max(Math.abs(x) - w + r, 0), Math.max(Math.abs(y) - h + r, 0)) <= r;

/** Numbers of a palette: 0 the thing, 1 its shade, 2 its label or ornament, 3 its lid. */
export const shapes = {
  jar: (x, y) => {
    if (rounded(x, y + 0.62, 0.36, 0.1, 0.05)) return 3;
    if (!rounded(x, y - 0.08, 0.46, 0.6, 0.16)) return null;
    if (within(y, -0.08, 0.3)) return 2;
    return x > 0.22 ? 1 : 0;
  },
  bottle: (x, y) => {
    if (rounded(x, y + 0.82, 0.12, 0.08, 0.03)) return 3;
    const neck = Math.abs(x) < 0.1 && within(y, -0.76, -0.3);
    if (!neck && !rounded(x, y - 0.22, 0.3, 0.62, 0.16)) return null;
    if (within(y, 0.1, 0.5) && Math.abs(x) < 0.3) return 2;
    return x > 0.12 ? 1 : 0;
  },
  rug: (x, y) => {
    if (!within(x, -0.8, 0.8) || !within(y, -0.8, 0.8))
      return within(y, -0.9, 0.9) && Math.abs(x) < 0.8 && Math.round(x * 30) % 2 === 0 ? 3 : null;
    if (Math.abs(x) > 0.68 || Math.abs(y) > 0.68) return 1;
    const lozenge = Math.abs(((x + 3) % 0.56) - 0.28) + Math.abs(((y + 3) % 0.56) - 0.28);
    return within(lozenge, 0.16, 0.22) ? 2 : lozenge < 0.07 ? 3 : 0;
  },
  bowl: (x, y) => {
    if (y > 0.1 && Math.hypot(x, (y - 0.1) * 1.25) < 0.78) return y < 0.24 ? 2 : 3;
    const heap = Math.hypot(x * 0.95, y - 0.1) < 0.62 && y <= 0.1;
    return heap ? (Math.abs(Math.sin(x * 19) * Math.cos(y * 23)) > 0.72 ? 1 : 0) : null;
  },
  gown: (x, y) => {
    if (Math.hypot(x, y + 0.72) < 0.2) return 1;
    const body = within(y, -0.66, 0.9) && Math.abs(x) < 0.26 + 0.2 * (y + 0.66);
    const sleeve = within(y - Math.abs(x) * 0.55, -0.82, -0.36) && within(Math.abs(x), 0.2, 0.78);
    if (!body && !sleeve) return null;
    if (body && Math.abs(x) < 0.035 && y < 0.35) return 2;
    return y > 0.82 || Math.abs(x) > 0.72 ? 3 : 0;
  },
  bar: (x, y) => {
    if (!rounded(x, y, 0.66, 0.42, 0.14)) return null;
    if (rounded(x, y, 0.34, 0.18, 0.08) && !rounded(x, y, 0.3, 0.14, 0.06)) return 2;
    return y > 0.26 ? 1 : 0;
  },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A PNG of 8-bit colours without interlacing. */
const png = (width: number, height: number, rows: Buffer): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
};

const [width, height] = [480, 360];
const paper: Colour = [242, 236, 226];
const table: Colour = [222, 210, 190];

/** A thing on a table, in its own colours: those of `shapes`, by their numbers. */
export const picture = (name: ShapeName, palette: readonly Colour[]): File => {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let row = 0, at = 0; row < height; row += 1) {
    at += 1;
    for (let column = 0; column < width; column += 1) {
      const [x, y] = [((column - width / 2) / height) * 2.15, ((row - height / 2) / height) * 2.15];
      const part = (shapes[name] as Shape)(x, y);
      const colour = part === null ? (row > height * 0.74 ? table : paper) : palette[part]!;
      for (const one of colour) rows[at++] = one;
    }
  }
  return new File([new Uint8Array(png(width, height, rows))], `${name}.png`, { type: 'image/png' });
};
