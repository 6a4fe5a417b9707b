import { beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import type { SearchedDocument } from '../../../platform/searched.ts';
import { dropDocuments, foundOfKind, keepDocuments, type FoundOfKind } from '../index.ts';
import { settleIndex } from '../kept/settle.ts';

let house: TestDatabase;
const rugs = 520;

/** Rugs of three colours in two regions; every seventh is no rug but a basket. */
const document = (at: number): SearchedDocument => ({
  kind: at % 7 === 0 ? 'basket' : 'rug',
  id: `r${at}`,
  texts: [{ lang: 'fr', title: `Tapis ${at}`, text: 'laine '.repeat(1 + (at % 12)) }],
  address: `/rugs/${at}`,
  audience: at === 1 ? 'office' : 'public',
  facets: { colour: [['red', 'blue', 'green'][at % 3]!] },
  places: [at % 2 === 0 ? 'MA-05' : 'MA-09'],
});
const all = Array.from({ length: rugs }, (_, at) => document(at));
const gone = new Set([3, 9, 15, 310, 481, 519]);
const there = all.filter(({ kind, audience }, at) => kind === 'rug' && audience === 'public' && !gone.has(at));

const ask = (text: string, chosen: Record<string, string> = {}, from = 0, most = 24): Promise<FoundOfKind> =>
  house.db
    .transaction()
    .execute((tx) =>
      foundOfKind(tx, house, { kind: 'rug', text, lang: 'fr', chosen: new Map(Object.entries(chosen)), from, most }),
    );

beforeAll(async () => {
  house = await testDatabase();
  const keep = (some: SearchedDocument[]) => house.db.transaction().execute((tx) => keepDocuments(tx, some));
  // Most in two segments, some of a row each; and of these a few gone.
  await keep(all.slice(0, 300));
  await settleIndex(house.db, { batch: 200, enough: 50 });
  await keep(all.slice(300, 480));
  await settleIndex(house.db, { batch: 200, enough: 50 });
  await keep(all.slice(480));
  await house.db.transaction().execute(async (tx) => {
    const ids = [...gone].map((at) => `r${at}`);
    await dropDocuments(tx, 'rug', ids);
    await dropDocuments(tx, 'basket', ids);
  });
});

const counted = (some: SearchedDocument[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { facets } of some) counts[facets['colour']![0]!] = (counts[facets['colour']![0]!] ?? 0) + 1;
  return counts;
};
const colours = ({ counts }: FoundOfKind) => Object.fromEntries(counts.get('colour') ?? []);

test('without a question everything of the kind is counted, exactly', async () => {
  const found = await ask('');
  expect(found).toMatchObject({ ids: null, total: there.length, near: false });
  expect(colours(found)).toEqual(counted(there));
});

test('a choice narrows the others and leaves its own facet as it was', async () => {
  const found = await ask('', { colour: 'blue', place: 'MA-05' });
  const here = there.filter(({ places }) => places[0] === 'MA-05');
  expect(found.total).toBe(counted(here)['blue']);
  expect(colours(found)).toEqual(counted(here));
  expect(await ask('', { colour: 'violet' })).toMatchObject({ total: 0 });
});

test('what waits to be read is counted already', async () => {
  const many = Array.from({ length: 120 }, (_, at) => ({ ...document(1000 + 3 * at), kind: 'rug', id: `w${at}` }));
  await house.db.transaction().execute((tx) => keepDocuments(tx, many));
  expect((await ask('')).total).toBe(there.length + 120);
  await house.db.transaction().execute((tx) =>
    dropDocuments(
      tx,
      'rug',
      many.map(({ id }) => id),
    ),
  );
  expect((await ask('')).total).toBe(there.length);
});

test('a list goes to its end, and every answer stands in it once', async () => {
  const met: string[] = [];
  for (let from = 0; ; from += 24) {
    const { ids, total } = await ask('tapis laine', {}, from);
    expect(total).toBe(there.length);
    if (ids!.length === 0) break;
    met.push(...ids!);
  }
  expect(met.toSorted()).toEqual(there.map(({ id }) => id).toSorted());
});
