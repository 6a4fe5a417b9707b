/**
 * What we ask of every text: there in three languages, with the same holes, counted as each language counts, and
 * asked for somewhere. A reader meets a missing text in French; we meet it here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isFunctionRef, type Model, parseMessage, validate, visit } from 'messageformat';
import { describe, expect, test } from 'vitest';
import { type Lang, langs, localeOf } from '../../src/platform/words/lang.ts';

const root = join(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path));
const folders = files.filter((path) => path.endsWith('/words/fr.json')).map((path) => dirname(path));

const read = (folder: string, lang: Lang) =>
  JSON.parse(readFileSync(join(folder, `${lang}.json`), 'utf8')) as Record<string, string>;

/** The names of the holes of a text, in all its variants together. */
const holes = (message: Model.Message): string[] => {
  const found = new Set<string>();
  visit(message, {
    value: (value) => {
      if (value.type === 'variable') found.add(value.name);
    },
  });
  return [...found].sort();
};

/** The selectors of a text that count, by their place among the keys of its variants. */
const countingPlaces = (message: Model.SelectMessage): number[] =>
  message.selectors.flatMap((selector, place) => {
    const made = message.declarations.find(({ name }) => name === selector.name);
    const ref = made?.value.functionRef;
    return isFunctionRef(ref) && ['number', 'integer'].includes(ref.name) && ref.options?.['select'] === undefined
      ? [place]
      : [];
  });

/** 0, 1 and 2 stand for their category where it holds that number alone: not in French, where one is 0 and 1. */
const exact: Record<string, string> = { zero: '0', one: '1', two: '2' };

const uncounted = (lang: Lang, message: Model.Message): string[] => {
  if (message.type !== 'select') return [];
  const categories = new Intl.PluralRules(localeOf[lang]).resolvedOptions().pluralCategories;
  return countingPlaces(message).flatMap((place) => {
    const keys = new Set(
      message.variants.map(({ keys: all }) => (all[place]?.type === '*' ? 'other' : all[place]?.value)),
    );
    return categories.filter((each) => !keys.has(each) && !(lang !== 'fr' && exact[each] && keys.has(exact[each])));
  });
};

/** The code that may ask for the texts of a folder: everything of its room, and the whole ground for the ground's. */
const codeOf = (folder: string): string => {
  const own = `${dirname(folder)}/`;
  const room = own.startsWith(join(root, 'platform/')) ? join(root, 'platform/') : own;
  return files
    .filter((path) => path.startsWith(room) && /\.(tsx?|js)$/.test(path) && !path.includes('.test.'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
};

/** A refusal is asked for by its reason: `refuse('room.reason')`, a rule's `'reason'`, a constraint's. */
const isRefused = (key: string, code: string): boolean => {
  const [kind, ...reason] = key.split('.');
  // What a phone may ask is named `act.verb` for the office: by the name that the room gave it, `'room.verb'`.
  return ['refusal', 'problem', 'act'].includes(kind!) && new RegExp(`['.]${reason.join('\\.')}'`).test(code);
};

const isAskedFor = (key: string, code: string, prefixes: string[]): boolean =>
  ["'", '"', '`'].some((quote) => code.includes(`${quote}${key}${quote}`)) ||
  prefixes.some((prefix) => key.startsWith(prefix)) ||
  isRefused(key, code);

describe.each(folders.map((folder) => [relative(root, folder), folder] as const))('the words of %s', (_, folder) => {
  const texts = { fr: read(folder, 'fr'), ar: read(folder, 'ar'), en: read(folder, 'en') };
  const all = langs.flatMap((lang) => Object.entries(texts[lang]).map(([key, text]) => ({ lang, key, text })));

  test('have the same keys in three languages', () => {
    for (const lang of langs) expect(Object.keys(texts[lang]).sort(), lang).toEqual(Object.keys(texts.fr).sort());
  });

  test('are never empty', () => {
    expect(all.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('are well formed', () => {
    for (const { lang, key, text } of all) expect(() => validate(parseMessage(text)), `${lang} ${key}`).not.toThrow();
  });

  test('have the same holes in three languages', () => {
    for (const { lang, key, text } of all)
      expect(holes(parseMessage(text)), `${lang} ${key}`).toEqual(holes(parseMessage(texts.fr[key] ?? '')));
  });

  test('count in every way their language counts', () => {
    const missing = all.map(({ lang, key, text }) => [lang, key, ...uncounted(lang, parseMessage(text))]);
    expect(missing.filter(([, , ...categories]) => categories.length > 0)).toEqual([]);
  });

  test('keep a number in one piece in Arabic: no-break spaces between its figures', () => {
    expect(Object.entries(texts.ar).filter(([, text]) => /\d \d/.test(text))).toEqual([]);
  });

  test('are all asked for by the room they belong to', () => {
    const code = codeOf(folder);
    const prefixes = [...code.matchAll(/`([\w.-]+[._-])\$\{/g)].map(([, prefix]) => prefix!);
    expect(Object.keys(texts.fr).filter((key) => !isAskedFor(key, code, prefixes))).toEqual([]);
  });
});

test('there are words to look at', () => {
  expect(folders.length).toBeGreaterThan(0);
});
