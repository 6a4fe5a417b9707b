/** The walls of the house as functions over what files import, so that each can be tried with a planted breach. */
import type { Source } from './reading/sources.ts';
import { isOfTests } from './reading/sources.ts';

export interface Floors {
  ground: string;
  /** Rooms from the lowest floor up. */
  floors: string[][];
  /** Files beside a door that may be imported by others all the same, with the reason. */
  windows: Record<string, string>;
}

interface Place {
  kind: 'room' | 'ground' | 'roof' | 'field' | 'outside';
  /** The room, or the folder of the ground. */
  name: string;
  inner: string;
}

/** What the roof (`src/*.ts`, which puts the rooms together) may take of a room. */
const roofDoors = ['index.ts', 'brings.ts'];

export const placeOf = (path: string): Place => {
  const [src, part, name = '', ...rest] = path.split('/');
  if (src !== 'src') return { kind: 'outside', name: '', inner: path };
  if (part === 'field') return { kind: 'field', name: '', inner: [name, ...rest].join('/') };
  if (part === 'modules') return { kind: 'room', name, inner: rest.join('/') };
  if (part === 'platform') {
    return { kind: 'ground', name: rest.length > 0 ? name : '', inner: rest.length > 0 ? rest.join('/') : name };
  }
  return { kind: 'roof', name: '', inner: path };
};

const isPackage = (to: string): boolean => !/^(src|test|bench|build|bin|db|examples|docs)\//.test(to);
const isRule = (path: string): boolean => path.includes('/rules/');

/** Rooms that stand on no floor. */
export const homeless = (paths: string[], { floors }: Floors): string[] => {
  const known = new Set(floors.flat());
  const rooms = new Set(paths.map(placeOf).flatMap(({ kind, name }) => (kind === 'room' ? [name] : [])));
  return [...rooms].filter((room) => !known.has(room));
};

const floorOf = (room: string, { floors }: Floors): number => floors.findIndex((rooms) => rooms.includes(room));

const betweenRooms = (from: Place, to: Place, floors: Floors): string | null => {
  if (from.name === to.name) return null;
  const [here, there] = [floorOf(from.name, floors), floorOf(to.name, floors)];
  if (there > here) return 'upwards';
  if (there === here) return 'sideways: both stand on one floor';
  return to.inner === 'index.ts' ? null : 'through a window: the door is index.ts';
};

const intoGround = (to: Place, path: string, doors: Set<string>, { windows }: Floors): string | null =>
  !doors.has(to.name) || to.inner === 'index.ts' || /^(web\.tsx|jobs\.ts)$/.test(to.inner) || windows[path]
    ? null
    : `through a window: the door is src/platform/${to.name}/index.ts`;

/** The field client takes of a room its rules and its words; of the ground, what is pure: `fieldImpurities` sees to it. */
const ofField = (target: Place): string | null => {
  if (target.kind === 'room') return /^(rules|words)\//.test(target.inner) ? null : 'the field client knows no door';
  return target.kind === 'roof' ? 'upwards, into the roof' : null;
};

const why = (path: string, to: string, doors: Set<string>, floors: Floors): string | null => {
  const [from, target] = [placeOf(path), placeOf(to)];
  if (target.kind === 'outside') return 'out of src';
  if (from.kind === 'field') return ofField(target);
  if (target.kind === 'field') return 'into the field client, which is a program of its own';
  if (from.kind === 'ground') {
    if (target.kind === 'room') return 'the ground knows no room';
    return target.kind === 'roof' ? 'upwards, into the roof' : null;
  }
  if (target.kind === 'ground') return intoGround(target, to, doors, floors);
  if (target.kind === 'roof') return from.kind === 'room' ? 'upwards, into the roof' : null;
  if (from.kind === 'room') return betweenRooms(from, target, floors);
  return roofDoors.includes(target.inner) ? null : `through a window: the roof takes ${roofDoors.join(', ')}`;
};

/** Folders of the ground that have a door: rooms and the roof come in by it; the ground's own folders know each other. */
const groundDoors = (sources: Source[]): Set<string> =>
  new Set(
    sources.flatMap(({ path }) => {
      const { kind, name, inner } = placeOf(path);
      return kind === 'ground' && name !== '' && inner === 'index.ts' ? [name] : [];
    }),
  );

/** Every import that goes through a wall, as a sentence. */
export const breaches = (sources: Source[], floors: Floors): string[] => {
  const doors = groundDoors(sources);
  return sources
    .filter(({ path }) => !isOfTests(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => !isPackage(to))
        .map(({ to }) => ({ to, reason: why(path, to, doors, floors) }))
        .filter(({ reason }) => reason !== null)
        .map(({ to, reason }) => `${path} → ${to}: ${reason}`),
    );
};

/** What a file brings with it when it runs, itself excepted: each thing with the file that asks for it. */
const broughtBy = (path: string, byPath: Map<string, Source>, seen = new Set([path])): { from: string; to: string }[] =>
  (byPath.get(path)?.imports ?? []).flatMap(({ to, value }) => {
    if (!value || seen.has(to)) return [];
    seen.add(to);
    return [{ from: path, to }, ...(isPackage(to) ? [] : broughtBy(to, byPath, seen))];
  });

/**
 * A rule must run anywhere, on a phone too: whatever it brings with it, however far, is a rule or a window that is
 * itself pure, never a package, Node or a file that does things. Types are free: nothing of them runs.
 */
export const impurities = (sources: Source[], { windows }: Floors): string[] => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const pure = (to: string): boolean =>
    !isPackage(to) && (isRule(to) || to.endsWith('.json') || windows[to] !== undefined || isPartOfWindow(to, byPath));
  return sources
    .filter(({ path }) => isRule(path) && !isOfTests(path))
    .flatMap(({ path }) =>
      broughtBy(path, byPath)
        .filter(({ to }) => !pure(to))
        .map(({ from, to }) => `${path} brings ${to}${from === path ? '' : ` (by ${from})`}`),
    );
};

/** What the client is bundled from beside our own files: each weighs on the telephone of somebody without a network. */
const fieldPackages = new Set(['preact', 'preact/hooks', 'idb', 'uuidv7', 'valibot']);

/** What the field client would bring onto a telephone that has no place there: a package that is not its own, or Node. */
export const fieldImpurities = (sources: Source[]): string[] => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return sources
    .filter(({ path }) => placeOf(path).kind === 'field' && !isOfTests(path))
    .flatMap(({ path }) =>
      broughtBy(path, byPath)
        .filter(({ to }) => isPackage(to) && !fieldPackages.has(to))
        .map(({ from, to }) => `${path} brings ${to}${from === path ? '' : ` (by ${from})`}`),
    );
};

/** What a pure window of the text folder is made of is as pure as it: it has no package in its reach. */
const isPartOfWindow = (to: string, byPath: Map<string, Source>): boolean =>
  to.startsWith('src/platform/') && byPath.has(to) && broughtBy(to, byPath).every((brought) => !isPackage(brought.to));

const clocks = /\bnew Date\(\s*\)|\bDate\.now\(|\bperformance\.now\(|\bMath\.random\(|\bprocess\.|\bawait\b|\bfetch\(/;

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** Rules that read a clock, throw dice, look at the machine or wait. */
export const restless = (sources: Source[]): string[] =>
  sources
    .filter(({ path }) => isRule(path) && !isOfTests(path))
    .flatMap(({ path, text }) => {
      const found = clocks.exec(withoutComments(text));
      return found ? [`${path}: ${found[0]}`] : [];
    });
