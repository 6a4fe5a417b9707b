/** What is committed: nothing half done, nothing of one machine, nothing that its licence or its weight forbids. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { paths, root, textOf } from './reading/sources.ts';

const files = ((): string[] => {
  try {
    const options = { cwd: root, encoding: 'utf8' as const, stdio: ['ignore', 'pipe', 'ignore'] as const };
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], options as never);
    const gone = execFileSync('git', ['ls-files', '--deleted'], options as never);
    const deleted = new Set(String(gone).split('\n'));
    return String(listed)
      .split('\n')
      .filter((path) => path !== '' && !deleted.has(path));
  } catch {
    return paths('*', '{src,test,bench,bin,db,docs,examples,.ci}/**/*.*');
  }
})();

const isText = (path: string): boolean =>
  /\.(tsx?|mjs|js|css|json|md|sql|html|svg|csv|jsonl|yml)$|^[^.]+$|\.ci\/run$/.test(path);

// This file names what it looks for.
const own = 'test/house/repository.test.ts';
const texts = files.filter((path) => isText(path) && path !== own).map((path) => ({ path, text: textOf(path) }));

const withText = (pattern: RegExp, where = /./): string[] =>
  texts
    .filter(({ path }) => where.test(path))
    .flatMap(({ path, text }) => {
      const found = pattern.exec(text);
      return found ? [`${path}: ${found[0].trim().slice(0, 80)}`] : [];
    });

test('nothing is left for later in a comment', () => {
  expect(withText(/\b(TODO|FIXME)\b/, /\.(tsx?|mjs|js|css|sql|md)$/)).toEqual([]);
});

test('no merge is left half done', () => expect(withText(/^(<{7}|>{7}) /m)).toEqual([]));

test('no test is left aside or alone', () => {
  expect(
    withText(/\b(it|test|describe)\.(only|skip|todo|fails)\b|\bx(it|describe)\(|\bfdescribe\(/, /\.test\.tsx?$/),
  ).toEqual([]);
});

test('no path of somebody’s machine, and no address of a registry', () => {
  expect(withText(/(?<![\w.:/-])\/(home|Users|root|work|mnt)\/[\w.-]+/)).toEqual([]);
  expect(withText(/registry\.(npmjs\.org|yarnpkg\.com)|npm\.pkg\.|artifactory|"resolved":/)).toEqual([]);
});

test('no secret has been committed', () => {
  expect(withText(/-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}\b/)).toEqual([]);
});

test('no page, style or script asks another house for something', () => {
  const others = /(?:\bsrc=["']|<link\b[^>]*href=["']|url\(["']?)\s*(?:https?:)?\/\/[^"')]+/;
  expect(withText(others, /^src\/platform\/page\/.*\.(css|js|tsx)$|^src\/modules\/.*\/islands\//)).toEqual([]);
});

test('styles speak of start and end, never of left and right', () => {
  const sides =
    /[{;\s](?:margin|padding|border|inset)-(?:left|right)\b|[{;]\s*(?:left|right):|text-align:\s*(?:left|right)/;
  expect(withText(sides, /^src\/.*\.css$/)).toEqual([]);
});

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

interface Lock {
  packages: Record<string, { license?: string; dev?: boolean; version?: string }>;
}

const manifest = JSON.parse(textOf('package.json')) as Manifest;
const lock = JSON.parse(textOf('package-lock.json')) as Lock;

describe('packages', () => {
  const allowed = new Set([
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'MPL-2.0',
    'CC0-1.0',
    'Unlicense',
    'BlueOak-1.0.0',
    'Python-2.0',
  ]);
  /** Loaded beside the program and never built into it; see the decision on dependencies. */
  const library = /^node_modules\/@img\/sharp-/;
  const font = /^node_modules\/@fontsource/;

  const mayShip = (path: string, license: string): boolean =>
    license
      .replaceAll(/[()]/g, '')
      .split(/ AND /)
      .every((part) =>
        part
          .split(/ OR /)
          .some(
            (one) =>
              allowed.has(one) ||
              (one === 'LGPL-3.0-or-later' && library.test(path)) ||
              (one === 'OFL-1.1' && font.test(path)),
          ),
      );

  test('what ships has a licence that lets it ship with ours', () => {
    const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
    expect(shipped.length).toBeGreaterThan(50);
    const forbidden = shipped.filter(([path, { license }]) => !mayShip(path, license ?? 'none'));
    expect(forbidden.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
    expect(mayShip('node_modules/x', 'GPL-3.0-only')).toBe(false);
    expect(mayShip('node_modules/x', 'LGPL-3.0-or-later')).toBe(false);
    expect(mayShip('node_modules/x', '(MIT OR GPL-2.0)')).toBe(true);
  });

  test('there are few of them, pinned, and each is argued in a decision', () => {
    const names = Object.keys(manifest.dependencies);
    expect(names.length).toBeLessThan(26);
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d/.test(version))).toEqual([]);
    const decisions = paths('docs/decisions/*.md').map(textOf).join('\n');
    expect(names.filter((name) => !decisions.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('documents', () => {
  test('a decision has a number of its own, a day, a state and one page', () => {
    const decisions = paths('docs/decisions/*.md');
    const numbers = decisions.map((path) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]);
    expect(numbers).toEqual([...new Set(numbers)]);
    const odd = decisions.filter((path) => {
      const text = textOf(path);
      return (
        !/^# \d+\. /.test(text) ||
        !/\b\d{1,2} [A-Z][a-z]+ \d{4}\. (Accepted|Superseded)/.test(text) ||
        text.length > 9000
      );
    });
    expect(odd).toEqual([]);
  });

  test('a link between documents leads somewhere', () => {
    const lost = texts
      .filter(({ path }) => path.endsWith('.md'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to]) => ({ path, to: to! })),
      )
      .filter(({ path, to }) => {
        const target = new URL(to, `file:///${path}`).pathname.slice(1);
        return !files.includes(target) && !files.some((file) => file.startsWith(`${target.replace(/\/$/, '')}/`));
      });
    // Screenshots are made from the running demonstration.
    expect(lost.filter(({ to }) => !to.includes('screenshots/')).map(({ path, to }) => `${path} → ${to}`)).toEqual([]);
  });

  test('every room says in half a page what it is', () => {
    const rooms = new Set(paths('src/modules/*/index.ts').map((path) => path.split('/')[2]));
    expect([...rooms].filter((room) => !files.includes(`src/modules/${room}/README.md`))).toEqual([]);
  });
});
