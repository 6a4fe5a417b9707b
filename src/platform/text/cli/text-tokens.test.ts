import { expect, it } from 'vitest';
import { inputOf, Refused } from '../../cli.ts';
import tokens from './text-tokens.ts';

const EXAMPLE = new URL('../../../../examples/text-tokens/input.txt', import.meta.url).pathname;

it('gives a JSON line for each line of the example', async () => {
  const lines = [...((await tokens.run(inputOf([EXAMPLE], { lang: 'fr' }))) as Iterable<{ skeleton: string[] }>)];
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line.skeleton).toContain('rkn');
});

it('refuses a language it does not know', async () => {
  await expect(tokens.run(inputOf([EXAMPLE], { lang: 'es' }))).rejects.toBeInstanceOf(Refused);
});
