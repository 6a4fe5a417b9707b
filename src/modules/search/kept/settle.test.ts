import { beforeAll, expect, test } from 'vitest';
import { documents, questions } from '../../../../bench/search/labelled.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { bestDocuments } from '../asked/best-documents.ts';
import { dropDocuments, indexOf, keepDocuments, lexemesOf, search, spotterOf, thesaurus } from '../index.ts';
import { settleIndex } from './settle.ts';

let house: TestDatabase;
const shelf = documents();
const dropped = shelf.filter((_, at) => at % 4 === 0).map(({ id }) => id);

beforeAll(async () => {
  house = await testDatabase();
  await house.db.transaction().execute((tx) =>
    keepDocuments(
      tx,
      shelf.map(({ id, lang, title, text }) => ({
        ...{
          kind: 'document',
          id,
          address: `/documents/${id}`,
          audience: 'public',
          facets: { lang: [lang] },
          places: [],
        },
        texts: [{ lang, title, text }],
      })),
    ),
  );
});

const one = async (select: string): Promise<number> =>
  Number((await house.pool.query(`select (${select}) as n`)).rows[0].n);

test('what waits is read, gathered into segments, and these into one', async () => {
  expect(await one('select count(*) from search.document where vector is null')).toBe(shelf.length);
  await settleIndex(house.db, { batch: 30, enough: 1 });
  expect(await one('select count(*) from search.segment')).toBeLessThan(8);
  expect(await one('select max(documents) from search.segment')).toBeGreaterThan(200);
  expect(await one('select sum(documents) from search.segment')).toBe(shelf.length);
  expect(await one('select count(*) from search.tally')).toBe(1);
});

test('two who settle at once do the work once', async () => {
  await Promise.all([settleIndex(house.db), settleIndex(house.db)]);
  expect(await one('select sum(documents) from search.segment')).toBe(shelf.length);
});

test('what is gone leaves its segment in time, and the ranking is that of what is left', async () => {
  await house.db.transaction().execute((tx) => dropDocuments(tx, 'document', dropped));
  expect(await one('select count(*) from search.gone')).toBe(dropped.length);
  await settleIndex(house.db, { batch: 30, enough: 1 });
  expect(await one('select count(*) from search.gone')).toBe(0);
  expect(await one('select sum(documents) from search.segment')).toBe(shelf.length - dropped.length);
  const left = shelf.filter(({ id }) => !dropped.includes(id));
  const spotter = spotterOf(thesaurus);
  const index = indexOf(left.map((document) => lexemesOf(document, spotter)));
  const { rows } = await house.pool.query<{ number: number; id: string }>('select number, id from search.document');
  const ids = new Map(rows.map(({ number, id }) => [number, id]));
  for (const { from, text } of questions().filter((_, at) => at % 5 === 0)) {
    const lang = from === 'dialect' ? 'fr' : from;
    const asking = { text, lang, audiences: ['public'] as const, chosen: new Map() };
    const { scored } = await house.db.transaction().execute((tx) => bestDocuments(tx, house, asking));
    const pure = search(index, spotter, text, lang, 3);
    expect(
      scored
        .slice(0, 3)
        .map(({ number }) => ids.get(number))
        .slice(0, scored.length),
      text,
    ).toEqual(pure.slice(0, scored.length).map(({ id }) => id));
  }
});
