import { crc32, deflateSync } from 'node:zlib';

/** The eight-pointed star of the house, side 1 about its centre: two squares laid across each other. */
const inStar = (x, y, size) => {
  const half = size * Math.SQRT1_2;
  const straight = Math.max(Math.abs(x), Math.abs(y)) <= half;
  return straight || Math.abs(x) + Math.abs(y) <= size;
};

const ink = [52, 64, 143];
const paper = [251, 248, 243];
const saffron = [224, 160, 32];

/** Indigo to the edges, for whatever shape the telephone cuts; the star, and the one within, well inside. */
const colourAt = (x, y) => {
  if (inStar(x, y, 0.11)) return saffron;
  return inStar(x, y, 0.34) && !inStar(x, y, 0.27) ? paper : ink;
};

const chunk = (type, body) => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(body.length + 12);
  framed.writeUInt32BE(body.length, 0);
  typed.copy(framed, 4);
  framed.writeUInt32BE(crc32(typed), body.length + 8);
  return framed;
};

/** Four samples a pixel: edges without teeth. */
const pixel = (column, row, size) => {
  const sum = [0, 0, 0];
  for (const [dx, dy] of [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ]) {
    const colour = colourAt((column + dx) / size - 0.5, (row + dy) / size - 0.5);
    for (const [channel, value] of colour.entries()) sum[channel] += value / 4;
  }
  return sum.map(Math.round);
};

/** The icon of the field client as PNG, `size` pixels square: telephones ask for it in PNG, and we keep one drawing. */
export const icon = (size) => {
  const lines = Buffer.alloc(size * (size * 3 + 1));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      lines.set(pixel(column, row, size), row * (size * 3 + 1) + 1 + column * 3);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
