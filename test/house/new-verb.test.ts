import { expect, test } from 'vitest';
import { parseSync } from 'vite';
import { importsOf, paths, root } from './reading/sources.ts';

type NewVerb = (
  root: string,
  room?: string,
  verb?: string,
  options?: { query?: boolean },
) => { files: [path: string, text: string][]; next: string };

/** Plain JavaScript, for any Node: it is loaded as it lies. */
const { newVerb } = (await import(new URL('../../bin/new-verb.mjs', import.meta.url).href)) as { newVerb: NewVerb };

test.each([
  ['commands', 'mend-widget', {}],
  ['queries', 'open-widgets', { query: true }],
])('a new verb among the %s is two files that read well and import what there is', (folder, verb, options) => {
  const { files, next } = newVerb(root, 'calls', verb, options);
  const names = files.map(([path]) => path.slice(root.length + 1));
  expect(names).toEqual([`src/modules/calls/${folder}/${verb}.ts`, `src/modules/calls/${folder}/${verb}.test.ts`]);
  const there = new Set([...paths('src/**/*.ts', 'test/support/*.ts'), ...names]);
  for (const [at, [, text]] of files.entries()) {
    expect(parseSync(names[at]!, text).errors).toEqual([]);
    const missing = importsOf(names[at]!, text).filter(({ to }) => /^(src|test)\//.test(to) && !there.has(to));
    expect(missing).toEqual([]);
  }
  expect(next).toContain('policy.ts');
});

test('a verb that is there, a room that is not and a name that says nothing are told apart', () => {
  expect(() => newVerb(root, 'calls', 'submit-application')).toThrow('is there already');
  expect(() => newVerb(root, 'attic', 'mend-widget')).toThrow('There is no room attic');
  expect(() => newVerb(root, 'calls', 'Widget')).toThrow('by what it does to what');
});
