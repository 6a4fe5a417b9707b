import { beforeAll, expect, test } from 'vitest';
import { documents, questions } from '../../../../bench/search/labelled.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import type { SearchedDocument } from '../../../platform/searched.ts';
import { indexOf, keepDocuments, lexemesOf, search, spotterOf, thesaurus, type Hit } from '../index.ts';
import { settleIndex } from '../kept/settle.ts';
import { bestDocuments } from './best-documents.ts';
import { WORTH } from './found.ts';

let house: TestDatabase;
const shelf = documents();

const asSearched = ({ id, lang, title, text }: (typeof shelf)[number]): SearchedDocument => ({
  kind: 'document',
  id,
  texts: [{ lang, title, text }],
  address: `/documents/${id}`,
  audience: 'public',
  facets: {},
  places: [],
});

const keep = (some: typeof shelf): Promise<void> =>
  house.db.transaction().execute((tx) => keepDocuments(tx, some.map(asSearched)));

beforeAll(async () => {
  house = await testDatabase();
  // Some in a segment at once, some gathered into one, some of a row each; and some written twice.
  await keep(shelf.slice(0, 150));
  await settleIndex(house.db, { batch: 60, enough: 50 });
  await keep(shelf.slice(150, 240));
  await settleIndex(house.db, { batch: 60, enough: 50 });
  await keep(shelf.slice(240));
});

const ours = async (text: string, lang: 'fr' | 'ar' | 'en'): Promise<{ ids: string[]; scores: number[] }> => {
  const { scored } = await house.db
    .transaction()
    .execute((tx) => bestDocuments(tx, house, { text, lang, audiences: ['public'], chosen: new Map() }));
  const { rows } = await house.pool.query<{ number: number; id: string }>('select number, id from search.document');
  const ids = new Map(rows.map(({ number, id }) => [number, id]));
  return { ids: scored.map(({ number }) => ids.get(number)!), scores: scored.map(({ score }) => score) };
};

test('ranks as the pure ranking does, on every graded question', async () => {
  const { rows } = await house.pool.query(`select (select count(*) from search.segment)::int as segments,
    (select count(distinct number) from search.fresh)::int as fresh`);
  expect(rows[0]).toEqual({ segments: 4, fresh: 93 });
  const spotter = spotterOf(thesaurus);
  const index = indexOf(shelf.map((document) => lexemesOf(document, spotter)));
  for (const { from, text } of questions()) {
    const lang = from === 'dialect' ? 'fr' : from;
    const pure = search(index, spotter, text, lang, 400);
    const best = pure[0]?.score ?? 0;
    const above = pure.filter(({ score }: Hit) => score > best * (WORTH + 0.05));
    const found = await ours(text, lang);
    expect(found.ids.slice(0, above.length), text).toEqual(above.map(({ id }) => id));
    for (const [at, { score }] of above.entries()) expect(found.scores[at]).toBeCloseTo(score, 9);
  }
});
