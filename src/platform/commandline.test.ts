import { expect, test } from 'vitest';
import { runCommandLine, writeAnswer } from './commandline.ts';
import { findVerb, suggestions } from './verbs.ts';

const typed = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  let out = '';
  let err = '';
  const code = await runCommandLine(
    args,
    async (chunk) => void (out += String(chunk)),
    (line) => void (err += line),
  );
  return { code, out, err };
};

const written = async (value: unknown): Promise<string> => {
  let out = '';
  await writeAnswer(value, async (chunk) => void (out += Buffer.from(chunk as string).toString()));
  return out;
};

const names = ['jury assign', 'jury calibrate', 'text tokens', 'backup'];

test('two words name a verb before one does, and the rest are its arguments', () => {
  expect(findVerb(names, ['jury', 'assign', 'F.json'])).toEqual({ name: 'jury assign', rest: ['F.json'] });
  expect(findVerb(names, ['backup', 'FILE'])).toEqual({ name: 'backup', rest: ['FILE'] });
  expect(findVerb(names, ['jury'])).toBeNull();
});

test('a mistyped verb is answered by those near to it', () => {
  expect(suggestions(names, ['jury', 'asign'])).toEqual(['jury assign', 'jury calibrate']);
  expect(suggestions(names, ['bakcup'])).toEqual(['backup']);
  expect(suggestions(names, ['zebra'])).toEqual([]);
});

test('an unknown verb is refused in three languages with exit 2', async () => {
  const { code, out } = await typed('bacup', 'x');
  expect(code).toBe(2);
  const { refused, say } = JSON.parse(out) as { refused: string; say: Record<string, string> };
  expect(refused).toBe('twiza.unknown_verb');
  expect(Object.keys(say)).toEqual(['fr', 'ar', 'en']);
});

test('an option that does not exist is refused with exit 2', async () => {
  const { code, out } = await typed('backup', '--fast', 'x');
  expect(code).toBe(2);
  expect(out).toContain('twiza.bad_options');
});

test('help lists the verbs, and tells one', async () => {
  expect((await typed('help')).out).toContain('backup');
  expect((await typed('help', 'backup')).out).toContain('bin/twiza backup FILE');
  expect((await typed('restore', '--help')).out).toContain('bin/twiza restore FILE');
});

test('an array is one document, a generator is lines, a text is itself', async () => {
  expect(await written([1, 'é'])).toBe('[1,"é"]\n');
  expect(
    await written(
      (function* () {
        yield 'a';
        yield { b: 0.1 + 0.2 };
      })(),
    ),
  ).toBe('a\n{"b":0.30000000000000004}\n');
  expect(await written('plain')).toBe('plain\n');
  expect(await written(undefined)).toBe('');
});
