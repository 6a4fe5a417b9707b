import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import type { SearchedDocument } from '../../../platform/searched.ts';
import { dropDocuments, keepDocuments } from '../index.ts';

let house: TestDatabase;

beforeAll(async () => {
  house = await testDatabase();
});
beforeEach(async () => {
  await house.pool.query('delete from search.document');
  await house.pool.query('truncate search.gone, search.tally, search.fresh');
});

const honey = (change: Partial<SearchedDocument> = {}): SearchedDocument => ({
  kind: 'offer',
  id: 'honey',
  texts: [
    { lang: 'fr', title: 'Miel de thym', text: 'Pots de 250 g' },
    { lang: 'ar', title: 'عسل الزعتر', text: '' },
  ],
  address: '/offers/honey',
  audience: 'public',
  facets: { chain: ['honey'] },
  places: ['MA-05'],
  ...change,
});

const keep = (...documents: SearchedDocument[]) => house.db.transaction().execute((tx) => keepDocuments(tx, documents));
const count = async (from: string): Promise<number> =>
  Number((await house.pool.query(`select count(*) as n from search.${from}`)).rows[0].n);
const numbers = async (): Promise<number[]> =>
  (await house.pool.query('select number from search.document order by number')).rows.map(({ number }) => number);
const tally = async () =>
  (
    await house.pool.query(
      `select sum(documents)::int as documents, sum(versions)::int as versions, sum(title_words)::int as title_words from search.tally`,
    )
  ).rows[0];

test('a document is kept with its facets and its postings, and counted', async () => {
  await keep(honey());
  const { rows } = await house.pool.query('select facets, address from search.document');
  expect(rows).toEqual([
    { facets: ['chain:honey', 'kind:offer', 'lang:ar', 'lang:fr', 'place:MA-05'], address: '/offers/honey' },
  ]);
  const { rows: lexemes } = await house.pool.query(`select lexeme from search.fresh where lexeme like 'c%'`);
  expect(lexemes.map(({ lexeme }) => lexeme)).toEqual(expect.arrayContaining(['choney', 'cthyme']));
  expect(await tally()).toEqual({ documents: 1, versions: 2, title_words: 4 });
});

test('handed over again unchanged, nothing is written; changed, what it said is gone at once', async () => {
  await keep(honey());
  const before = await numbers();
  await keep(honey());
  expect(await numbers()).toEqual(before);
  await keep(honey({ texts: [{ lang: 'fr', title: 'Safran', text: '' }] }));
  expect(await numbers()).not.toEqual(before);
  expect(await count(`fresh where number = ${before[0]}`)).toBe(0);
  expect(await count(`gone where number = ${before[0]}`)).toBe(1);
  expect(await tally()).toEqual({ documents: 1, versions: 1, title_words: 1 });
});

test('what is dropped, or says nothing any more, leaves within the transaction', async () => {
  await keep(honey(), honey({ id: 'other' }));
  await house.db.transaction().execute((tx) => dropDocuments(tx, 'offer', ['honey', 'unknown']));
  await keep(honey({ id: 'other', texts: [{ lang: 'fr', title: ' ', text: '' }] }));
  expect([await count('document'), await count('fresh')]).toEqual([0, 0]);
  expect(await tally()).toEqual({ documents: 0, versions: 0, title_words: 0 });
});

test('a verb that fails leaves the index as it was', async () => {
  await keep(honey());
  const failing = house.db.transaction().execute(async (tx) => {
    await dropDocuments(tx, 'offer', ['honey']);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await count('fresh')).toBeGreaterThan(0);
});

test('more than a hundred changes wait, and are not counted until they are read', async () => {
  await keep(...Array.from({ length: 101 }, (_, at) => honey({ id: `h${at}` })));
  expect([await count('document where vector is null'), await count('fresh')]).toEqual([101, 0]);
});

test('two verbs that write different documents do not wait for each other', async () => {
  await house.db.transaction().execute(async (tx) => {
    await keepDocuments(tx, [honey({ id: 'one' })]);
    await keep(honey({ id: 'two' }));
  });
  expect(await count('document')).toBe(2);
});
