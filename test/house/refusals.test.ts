/** Every no has its sentence in three languages: refusals by their code, fields by their problem, constraints by theirs. */
import { expect, test } from 'vitest';
import { roomsOnTheWeb } from '../../src/rooms.ts';
import { langs } from '../../src/platform/words/lang.ts';
import { testDatabase } from '../support/database.ts';
import { isOfTests, paths, textOf } from './reading/sources.ts';

const room = (path: string): string => (path.startsWith('src/modules/') ? path.split('/')[2]! : 'platform');

const code = paths('src/**/*.{ts,tsx}')
  .filter((path) => !isOfTests(path))
  .map((path) => ({ path, text: textOf(path).replaceAll(/\/\*[\s\S]*?\*\//g, '') }));

/** The keys that every language of a room has; the ground's lie in several folders. */
const saidBy = (name: string): Set<string> => {
  const folders = name === 'platform' ? 'src/platform/**/words' : `src/modules/${name}/**/words`;
  const perLang = langs.map(
    (lang) =>
      new Set(paths(`${folders}/${lang}.json`).flatMap((path) => Object.keys(JSON.parse(textOf(path)) as object))),
  );
  return new Set([...perLang[0]!].filter((key) => perLang.every((keys) => keys.has(key))));
};

const said = new Map([...new Set(code.map(({ path }) => room(path)))].map((name) => [name, saidBy(name)]));

/** `room.reason` wherever a verb refuses by it. */
const refused = code.flatMap(({ path, text }) =>
  [...text.matchAll(/\b(?:refuse|new Refusal)\(\s*'([a-z_]+)\.([a-z_.]+)'/g)].map(([, owner, reason]) => ({
    path,
    owner: owner!,
    reason: reason!,
  })),
);

/** The reasons of rules: the members of their types called …Refusal, where a verb refuses by `room.${reason}`. */
const ruled = code
  .filter(({ path, text }) => path.includes('/rules/') && text.includes('Refusal ='))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/type \w*Refusal\s*=([^;]+);/g)].flatMap(([, union]) =>
      [...union!.matchAll(/'([a-z_.]+)'/g)].map(([, reason]) => ({ path, owner: room(path), reason: reason! })),
    ),
  )
  .filter(({ owner }) => code.some(({ path, text }) => room(path) === owner && text.includes(`refuse(\`${owner}.\${`)));

const mapped = code
  .filter(({ path }) => path.endsWith('/room.ts'))
  .flatMap(({ path, text }) => {
    const [, constraints = ''] = /constraints:\s*\{([^}]*)\}/.exec(text) ?? [];
    return [...constraints.matchAll(/([a-z_0-9]+):\s*'([a-z_.]+)'/g)].map(([, constraint, reason]) => ({
      path,
      owner: room(path),
      constraint: constraint!,
      reason: reason!,
    }));
  });

test('every refusal is said by the room that owns its code, in three languages', () => {
  expect(refused.length).toBeGreaterThan(20);
  const silent = [...refused, ...ruled, ...mapped].filter(
    ({ owner, reason }) => !said.get(owner)?.has(`refusal.${reason}`),
  );
  expect(silent.map(({ path, owner, reason }) => `${path}: ${owner}.${reason}`)).toEqual([]);
});

test('a room that refuses has handed its words to the web', () => {
  const there = new Set(roomsOnTheWeb.map(({ name }) => name));
  const owners = new Set([...refused, ...ruled, ...mapped].map(({ owner }) => owner));
  expect([...owners].filter((owner) => !there.has(owner))).toEqual([]);
});

test('a room refuses in its own name, or in the ground’s', () => {
  const borrowed = refused.filter(({ path, owner }) => owner !== room(path) && owner !== 'platform');
  expect(borrowed.map(({ path, owner, reason }) => `${path}: ${owner}.${reason}`)).toEqual([]);
});

test('every problem of a field is said: invalid.* by the ground, others by their room', () => {
  const problems = code.flatMap(({ path, text }) =>
    [...text.matchAll(/'(invalid\.[a-z_]+)'/g)].map(([, key]) => ({ path, key: key! })),
  );
  const silent = problems.filter(({ key }) => !said.get('platform')!.has(key));
  expect(silent.map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
  const rooms = new Set(roomsOnTheWeb.map(({ name }) => name));
  const asked = /\binvalid\(\s*[^,()]+,\s*'([a-z_]+)\.([a-z_.]+)'|\bv\.[a-zA-Z]+\([^\n]*'([a-z_]+)\.([a-z_]+)'/g;
  const others = code.flatMap(({ path, text }) =>
    [...text.matchAll(asked)].map((found) => ({ path, owner: found[1] ?? found[3]!, reason: found[2] ?? found[4]! })),
  );
  const dumb = others.filter(
    ({ owner, reason }) =>
      rooms.has(owner) && !said.get(owner)?.has(`problem.${reason}`) && !said.get(owner)?.has(`refusal.${reason}`),
  );
  expect(dumb).toEqual([]);
});

// A verb that joins another room's transaction may run into that room's constraint, and says it in its own words.
test('every constraint that stands for a refusal is in the database', async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ name: string }>(
    `select conname as name from pg_constraint union select relname from pg_class where relkind = 'i'`,
  );
  const known = new Set(rows.map(({ name }) => name));
  expect(mapped.filter(({ constraint }) => !known.has(constraint))).toEqual([]);
});
