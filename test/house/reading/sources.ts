import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { parseSync } from 'vite';

/** The folder of the project. */
export const root = join(import.meta.dirname, '../../..');

export interface Import {
  /** A path of the project (`src/platform/ids.ts`), or what the package is asked for by (`kysely`, `node:fs`). */
  to: string;
  /** False when only types are taken: nothing of it is there when the program runs. */
  value: boolean;
}

export interface Source {
  path: string;
  text: string;
  imports: Import[];
}

const projectPath = (from: string, asked: string): string =>
  asked.startsWith('.') ? posix.join(posix.dirname(from), asked) : asked;

/** What a text imports, by a parser: a comment or a string that looks like an import is none. */
export const importsOf = (path: string, text: string): Import[] => {
  const { module } = parseSync(path, text);
  const asked = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      to: moduleRequest.value,
      value: entries.length === 0 || entries.some(({ isType }) => !isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ to: moduleRequest.value, value: !isType }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      to: text.slice(start, end).replaceAll(/^['"`]|['"`]$/g, ''),
      value: true,
    })),
  ];
  return asked.map(({ to, value }) => ({ to: projectPath(path, to), value }));
};

/** Paths of the project that a pattern finds, in order, with `/` on every system. */
export const paths = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: root, exclude: (name) => ['node_modules', 'build'].includes(String(name)) })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

export const sourceOf = (path: string, text = textOf(path)): Source => ({ path, text, imports: importsOf(path, text) });

/** Every TypeScript file of `src`, read once per test file. */
export const sources = (): Source[] => paths('src/**/*.{ts,tsx}').map((path) => sourceOf(path));

/** A test: walls are for what ships. */
export const isOfTests = (path: string): boolean => /\.test\.tsx?$/.test(path);

export const folderOf = (path: string): string => dirname(relative(root, join(root, path)));
