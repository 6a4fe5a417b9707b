import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { functionsOf } from './reading/functions.ts';
import { isOfTests, paths, root, textOf } from './reading/sources.ts';
import { placeOf } from './walls.ts';

interface Allowed {
  most: number;
  why: string;
}

/** What `large/ROOM.json` allows to the files of that room, `large/house.json` to what is in none. */
interface Large {
  files?: Record<string, Allowed>;
  functions?: Record<string, Allowed>;
  /** Files that many changes touch, with the reason. */
  busy?: Record<string, string>;
}

const lists = paths('test/house/large/*.json').map((path) => ({
  room: path.split('/').at(-1)!.replace('.json', ''),
  large: JSON.parse(textOf(path)) as Large,
}));

const listed = {
  files: Object.assign({}, ...lists.map(({ large }) => large.files)) as Record<string, Allowed>,
  functions: Object.assign({}, ...lists.map(({ large }) => large.functions)) as Record<string, Allowed>,
  busy: Object.assign({}, ...lists.map(({ large }) => large.busy)) as Record<string, string>,
};

/** Whose list a file is on. */
const listOf = (path: string): string => {
  const { kind, name } = placeOf(path);
  if (kind === 'ground') return 'platform';
  return kind === 'room' ? name : 'house';
};

const written = paths('{src,bench,test}/**/*.{ts,tsx,js,css}', 'bin/**/*.mjs').map((path) => {
  const text = textOf(path);
  return { path, text, lines: text.split('\n').length - 1 };
});

/** The longest function of each file that ships. */
const longest = written
  .filter(({ path }) => !isOfTests(path) && /\.(tsx?|mjs)$/.test(path))
  .map(({ path, text }) => ({ path, lines: Math.max(0, ...functionsOf(path, text).map(({ lines }) => lines)) }));

const long = { files: 200, functions: 40 };

/** Cases of a test are a list: it may be longer, and is listed only beyond that. */
const mostOf = (path: string, kind: 'files' | 'functions'): number =>
  kind === 'files' && (isOfTests(path) || path.startsWith('test/')) ? 400 : long[kind];

const beyond = (sizes: { path: string; lines: number }[], kind: 'files' | 'functions'): string[] =>
  sizes
    .filter(({ path, lines }) => lines > (listed[kind][path]?.most ?? mostOf(path, kind)))
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${listed[kind][path]?.most ?? mostOf(path, kind)}`);

/** What is on the list and needs to be no more. */
const stale = (sizes: { path: string; lines: number }[], kind: 'files' | 'functions'): string[] => {
  const now = new Map(sizes.map(({ path, lines }) => [path, lines]));
  return Object.keys(listed[kind]).filter((path) => (now.get(path) ?? 0) <= mostOf(path, kind));
};

test('no file grows beyond 200 lines, or beyond what the list allows it with a reason', () => {
  expect(beyond(written, 'files')).toEqual([]);
});

test('no function grows beyond 40 lines, or beyond what the list allows it with a reason', () => {
  expect(beyond(longest, 'functions')).toEqual([]);
});

test('what has become small again has left the list', () => {
  expect([...stale(written, 'files'), ...stale(longest, 'functions')]).toEqual([]);
});

test('each list speaks of its own room', () => {
  const strays = lists.flatMap(({ room, large }) =>
    Object.keys({ ...large.files, ...large.functions }).filter((path) => listOf(path) !== room),
  );
  expect(strays).toEqual([]);
});

test('most files are under 120 lines, most functions under 25', () => {
  const small = written.filter(({ lines }) => lines < 120).length / written.length;
  const short = longest.filter(({ lines }) => lines < 25).length / longest.length;
  expect(small).toBeGreaterThan(0.75);
  expect(short).toBeGreaterThan(0.8);
});

test('a long file that ships opens with a sentence of why', () => {
  const silent = written.filter(
    ({ path, text, lines }) => lines > mostOf(path, 'files') && !isOfTests(path) && !/^\/[/*]/.test(text),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('functions are measured by their own lines', () => {
  const text =
    'const a = () => {\n  const b = () => {\n    one();\n    two();\n  };\n  return <p>\n    b\n  </p>;\n};\n';
  expect(functionsOf('a.tsx', text)).toEqual([
    { name: 'a', lines: 4 },
    { name: 'b', lines: 4 },
  ]);
});

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });

/** How often each file was changed in the whole history; null where there is none to look at. */
const changes = (): { commits: number; times: Map<string, number> } | null => {
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return null;
    const commits = git('log', '--no-merges', '--format=%H').trim().split('\n').length;
    const names = git('log', '--no-merges', '--format=', '--name-only').split('\n').filter(Boolean);
    const times = new Map<string, number>();
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    return { commits, times };
  } catch {
    return null;
  }
};

const history = changes();

// A dozen changes in a short history are no wall yet.
test.runIf(history)('no file is everyone’s: none changes in more than 5 % of commits', () => {
  const { commits, times } = history!;
  const busy = [...times].filter(([path, n]) => n > 12 && n / commits > 0.05 && listed.busy[path] === undefined);
  expect(busy).toEqual([]);
});
