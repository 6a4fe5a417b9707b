import { existsSync, globSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Verb } from './cli.ts';

/** Every verb by what one types: `jury assign` is the file `jury-assign` in the folder `cli` of a room. */
export const verbFiles = (base: string, extension: string): Map<string, string> => {
  const files = globSync(['platform/*/cli/*', 'modules/*/cli/*'], { cwd: base })
    .filter((path) => extname(path) === extension && !path.includes('.test.'))
    .sort();
  return new Map(files.map((path) => [basename(path, extension).replace('-', ' '), join(base, path)]));
};

export const loadVerb = async (path: string): Promise<Verb> => {
  const { default: verb } = (await import(pathToFileURL(path).href)) as { default: Verb };
  return verb;
};

/** What was meant by the first words, and the words that remain: two words before one. */
export const findVerb = (names: Iterable<string>, words: string[]): { name: string; rest: string[] } | null => {
  const known = new Set(names);
  const two = words.slice(0, 2).join(' ');
  if (words.length > 1 && known.has(two)) return { name: two, rest: words.slice(2) };
  const [one = ''] = words;
  return known.has(one) ? { name: one, rest: words.slice(1) } : null;
};

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The names nearest to what was typed: of the same room, or few letters away. */
export const suggestions = (names: Iterable<string>, words: string[]): string[] => {
  const typed = words.slice(0, 2).join(' ');
  return [...names]
    .map((name) => ({ name, far: name.split(' ')[0] === words[0] ? 0 : distance(name, typed) }))
    .filter(({ far }) => far <= 3)
    .sort((a, b) => a.far - b.far)
    .slice(0, 8)
    .map(({ name }) => name);
};

export const baseOf = (file: string): { base: string; extension: string } => {
  const base = join(file, '..', '..');
  if (!existsSync(join(base, 'platform'))) throw new Error(`No verbs are found from ${file}.`);
  return { base, extension: extname(file) };
};
