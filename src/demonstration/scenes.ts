// Scenes of the demonstration are drawn, and say so: no landscape and no loom of anybody is passed off as a cooperative's.
import sharp from 'sharp';

const [width, height] = [1500, 1000];

/** The same numbers at each start, so that a house that is loaded twice has the same pictures. */
const chance = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};

const svg = (body: string, defs = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${body}</svg>`;

const gradient = (id: string, stops: readonly string[]): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops
    .map((colour, at) => `<stop offset="${at / (stops.length - 1)}" stop-color="${colour}"/>`)
    .join('')}</linearGradient>`;

/** A ridge from one side to the other: its points, and all that lies below it. */
const ridge = (base: number, rise: number, waves: number, phase: number, fill: string): string => {
  const points = Array.from({ length: 61 }, (_, at) => {
    const x = (at / 60) * width;
    const y =
      base -
      rise * (Math.sin((at / 60) * waves * Math.PI + phase) * 0.6 + Math.sin((at / 60) * waves * 2.7 * Math.PI) * 0.4);
    return `${x.toFixed(0)},${y.toFixed(0)}`;
  });
  return `<polygon fill="${fill}" points="0,${height} ${points.join(' ')} ${width},${height}"/>`;
};

const tree = (x: number, y: number, size: number, next: () => number): string => {
  const crowns = Array.from({ length: 9 }, (_, at) => {
    const [dx, dy] = [(next() - 0.5) * size * 1.5, -size * (0.75 + next() * 0.5)];
    const colour = ['#1c5239', '#24694a', '#2f7a58'][at % 3];
    return `<ellipse cx="${x + dx}" cy="${y + dy}" rx="${size * 0.42}" ry="${size * 0.3}" fill="${colour}"/>`;
  });
  const trunk = `<path d="M${x - size * 0.09} ${y} Q${x - size * 0.02} ${y - size * 0.5} ${x - size * 0.3} ${y - size} L${x - size * 0.18} ${y - size} Q${x} ${y - size * 0.6} ${x + size * 0.26} ${y - size} L${x + size * 0.34} ${y - size} Q${x + size * 0.1} ${y - size * 0.5} ${x + size * 0.12} ${y} Z" fill="#4a3222"/>`;
  const shade = `<ellipse cx="${x + size * 0.5}" cy="${y + size * 0.04}" rx="${size * 0.95}" ry="${size * 0.12}" fill="#1f1b16" opacity=".22"/>`;
  return `${shade}${trunk}${crowns.join('')}`;
};

/** Hills with argan trees, in the morning. */
const hills = (): string => {
  const next = chance(7);
  const trees = [
    [180, 760, 70],
    [420, 720, 54],
    [690, 790, 92],
    [930, 730, 58],
    [1130, 830, 116],
    [1370, 760, 74],
    [320, 900, 150],
  ] as const;
  return svg(
    `<rect width="${width}" height="${height}" fill="url(#sky)"/><circle cx="1120" cy="300" r="74" fill="#fbf0d6"/>` +
      ridge(470, 60, 2.2, 0.3, '#c9b6b4') +
      ridge(540, 70, 3.1, 1.4, '#b58f7d') +
      ridge(620, 48, 2.6, 2.2, '#b9764f') +
      ridge(700, 40, 1.8, 0.8, '#c98a4e') +
      ridge(830, 26, 1.4, 2.9, '#d7a35f') +
      trees
        .toSorted((a, b) => a[1] - b[1])
        .map(([x, y, size]) => tree(x, y, size, next))
        .join(''),
    gradient('sky', ['#8fa0cf', '#e9c9a8', '#f6dfb4', '#f3cf95']),
  );
};

const lozenge = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<polygon fill="${fill}" points="${x},${y - h} ${x + w},${y} ${x},${y + h} ${x - w},${y}"/>`;

/** A carpet on its loom: warp above, what is woven below, a thread at a time. */
const loom = (): string => {
  const next = chance(11);
  const colours = ['#34408f', '#a4431f', '#e0a020', '#24694a'];
  const marks: string[] = [];
  for (let row = 0; row < 5; row += 1)
    for (let column = 0; column < 8; column += 1) {
      const [x, y] = [150 + column * 172, 470 + row * 128];
      const first = colours[(row + column) % 4]!;
      marks.push(lozenge(x, y, 80, 58, first), lozenge(x, y, 54, 39, '#f2ecdf'));
      marks.push(lozenge(x, y, 34, 25, colours[(row + column + 2) % 4]!), lozenge(x, y, 12, 9, '#f2ecdf'));
    }
  const threads = Array.from({ length: 214 }, (_, at) => {
    const x = 34 + at * 6.7;
    return `<line x1="${x}" y1="70" x2="${x}" y2="400" stroke="#efe6d6" stroke-width="2.6" opacity="${(0.7 + next() * 0.3).toFixed(2)}"/>`;
  });
  const weft = Array.from({ length: 150 }, (_, at) => {
    const y = 404 + at * 4;
    return `<line x1="26" y1="${y}" x2="1474" y2="${y}" stroke="#1f1b16" stroke-width="1" opacity="${(0.05 + next() * 0.11).toFixed(2)}"/>`;
  });
  return svg(
    `<rect width="${width}" height="${height}" fill="url(#wall)"/><rect x="20" y="70" width="1460" height="330" fill="#5b4736" opacity=".35"/>${threads.join('')}` +
      `<rect x="20" y="400" width="1460" height="600" fill="#e6dac4"/><rect x="20" y="400" width="1460" height="22" fill="#a4431f"/>${marks.join('')}${weft.join('')}` +
      `<rect y="44" width="${width}" height="40" fill="#6a4526"/><rect y="44" width="${width}" height="9" fill="#8a5d36"/><rect y="386" width="${width}" height="10" fill="#8a5d36"/>`,
    gradient('wall', ['#7c634c', '#9a7d60']),
  );
};

const flower = (x: number, y: number, size: number, turn: number): string => {
  const petals = [0, 60, 120, 180, 240, 300].map(
    (angle) =>
      `<ellipse cx="${x}" cy="${y - size * 0.55}" rx="${size * 0.26}" ry="${size * 0.58}" fill="${angle % 120 === 0 ? '#6f6bb5' : '#8b84c9'}" transform="rotate(${angle + turn} ${x} ${y})"/>`,
  );
  return `${petals.join('')}<path d="M${x} ${y} q${size * 0.2} -${size * 0.5} ${size * 0.34} -${size * 0.62} M${x} ${y} q-${size * 0.2} -${size * 0.4} -${size * 0.32} -${size * 0.5}" stroke="#c2410c" stroke-width="${size * 0.09}" fill="none"/><circle cx="${x}" cy="${y}" r="${size * 0.12}" fill="#e0a020"/>`;
};

/** A field of saffron below the mountain, in October. */
const field = (): string => {
  const next = chance(23);
  const flowers: string[] = [];
  for (let row = 0; row < 13; row += 1) {
    const deep = (row / 12) ** 1.5;
    const [y, size] = [560 + deep * 410, 9 + deep * 44];
    flowers.push(`<rect y="${y - size * 0.15}" width="${width}" height="${size * 0.8}" fill="#6b4a30" opacity=".3"/>`);
    for (let x = next() * size * 2; x < width; x += size * (1.7 + next() * 1.3))
      flowers.push(flower(x, y + (next() - 0.5) * size * 0.5, size * (0.8 + next() * 0.4), next() * 60));
  }
  return svg(
    `<rect width="${width}" height="${height}" fill="url(#autumn)"/>` +
      ridge(360, 120, 2.7, 0.9, '#9aa5c4') +
      ridge(440, 70, 3.3, 2.4, '#8a7f8f') +
      ridge(540, 30, 1.6, 0.4, '#8c6f52') +
      `<rect y="545" width="${width}" height="${height}" fill="#91694a"/>${flowers.join('')}`,
    gradient('autumn', ['#7f93c6', '#b9c3df', '#e8dccb']),
  );
};

const drawn = { hills, loom, field };
export type Scene = keyof typeof drawn;

/** A drawn scene as a file, as somebody would send a photograph. */
export const scene = async (name: Scene): Promise<File> => {
  const bytes = await sharp(Buffer.from(drawn[name]())).jpeg({ quality: 88 }).toBuffer();
  return new File([new Uint8Array(bytes)], `${name}.jpg`, { type: 'image/jpeg' });
};
