import { afterAll, beforeAll, expect, test } from 'vitest';
import { countThings } from '../../../test/support/counted.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { defineIndicator } from './commands/define-indicator.ts';
import { publishFigure } from './commands/publish-figure.ts';
import { retireIndicator } from './commands/retire-indicator.ts';
import { searched } from './searched.ts';

let world: World;
const officer = someone('programme_officer');
const of = [{ kind: 'indicators.alpha', where: [] }];
const title = { fr: 'Moulins réparés', ar: 'مطاحن تم إصلاحها', en: 'Mills repaired' };

beforeAll(async () => {
  world = await openWorld();
  const things = await countThings(world);
  await things.make([{}, {}, {}]);
  await things.follow();
});
afterAll(() => world.close());

const known = async (kind: string): Promise<string[]> => {
  const { rows } = await world.pool.query<{ texts: { title: string }[] }>(
    `select texts from search.document where kind = $1 and texts::text ~ 'Moulins'`,
    [kind],
  );
  return rows.map(({ texts }) => texts[0]!.title);
};

test('a figure is found since it is defined, its value since it is published, the last one alone, until it is retired', async () => {
  const by = world.as(officer);
  const code = 'mills';
  await defineIndicator(by, { code, definition: { title, measure: { what: 'records', of } } });
  expect([await known('figure'), await known('published_figure')]).toEqual([['Moulins réparés'], []]);
  await publishFigure(by, { indicator: code });
  expect(await known('published_figure')).toEqual(['Moulins réparés : 3']);
  const given: string[] = [];
  for await (const some of searched.all(world.db)) given.push(...some.map(({ address }) => address));
  expect(given).toContain('/figures/mills');
  await retireIndicator(by, { indicator: code, retired: true });
  expect([await known('figure'), await known('published_figure')]).toEqual([[], []]);
});

test('a figure that is kept inside is not found', async () => {
  await defineIndicator(world.as(officer), {
    code: 'mills_inside',
    definition: { title, measure: { what: 'records', of }, open: false },
  });
  expect(await known('figure')).toEqual([]);
});
