import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputOf, Refused } from '../../../platform/cli.ts';
import draw from './evidence-draw.ts';

const file = join(process.cwd(), 'examples', 'evidence-draw', '12-of-40.json');
const from = (value: unknown) => ({ ...inputOf([], {}), read: async () => JSON.stringify(value) });

test('a published draw is drawn again, and its list is the one that was frozen', async () => {
  const answer = await draw.run(inputOf([file], {}));
  expect(answer).toMatchObject({ population: 40, digest_matches: true, sample_matches: true, first_difference: null });
});

test('one id put in the place of another is told, in the list as in the sample', async () => {
  const published = JSON.parse(readFileSync(file, 'utf8'));
  const [first] = published.sample;
  const other = published.population.find((id: string) => !published.sample.includes(id));
  const swapped = published.sample.map((id: string, at: number) => (at === 3 ? other : id));
  expect(await draw.run(from({ ...published, sample: swapped }))).toMatchObject({
    sample_matches: false,
    first_difference: 4,
  });
  const without = published.population.filter((id: string) => id !== first);
  expect(await draw.run(from({ ...published, population: without }))).toMatchObject({
    digest_matches: false,
    sample_matches: false,
  });
});

test('a file of something else is refused by name', async () => {
  await expect(draw.run(from({ seed: 'x' }))).rejects.toBeInstanceOf(Refused);
  await expect(draw.run({ ...inputOf([], {}), read: async () => '{' })).rejects.toMatchObject({
    code: 'evidence.not_a_draw',
  });
});
