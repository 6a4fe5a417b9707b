import { beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../../test/support/world.ts';
import type { SearchedDocument } from '../../../platform/searched.ts';
import { dropDocuments, keepDocuments, knowSearched } from '../index.ts';
import { onTheWeb } from '../web.tsx';
import { settle } from './every-minute.ts';
import { rebuild, rebuildIndex } from './rebuild.ts';

let world: World;
let given: SearchedDocument[][] = [];
const title = { fr: 'Choses', ar: 'أشياء', en: 'Things' };

const thing = (id: string, said = 'Miel'): SearchedDocument => ({
  ...{ kind: 'thing', id, address: `/things/${id}`, audience: 'public', facets: {}, places: [] },
  texts: [{ lang: 'fr', title: said, text: '' }],
});

beforeAll(async () => {
  world = await openWorld({ jobs: [rebuild] as never });
  knowSearched({
    onTheWeb: { ...onTheWeb, name: 'things' },
    searched: {
      kinds: [{ code: 'thing', order: 1, title }],
      all: async function* () {
        yield* given;
      },
    },
  });
});

const keep = (...documents: SearchedDocument[]) => world.db.transaction().execute((tx) => keepDocuments(tx, documents));
const kept = async () =>
  (await world.pool.query(`select id, texts -> 0 ->> 'title' as said from search.document order by id`)).rows.map(
    ({ id, said }) => `${id} ${said}`,
  );

test('an index built anew has what the rooms give, and nothing else', async () => {
  await keep(thing('old'), thing('same'), thing('changed'));
  given = [[thing('same'), thing('changed', 'Safran')], [thing('new')]];
  expect(await rebuildIndex(world.db)).toEqual({ documents: 3, dropped: 1 });
  expect(await kept()).toEqual(['changed Safran', 'new Miel', 'same Miel']);
});

test('what verbs take out or bring while it is read stays as they say', async () => {
  await keep(thing('same'));
  const verbs: Promise<void>[] = [];
  given = {
    *[Symbol.iterator]() {
      verbs.push(keep(thing('late')));
      verbs.push(world.db.transaction().execute((tx) => dropDocuments(tx, 'thing', ['same'])));
      yield [thing('same', 'As it was before')];
    },
  } as unknown as SearchedDocument[][];
  await rebuildIndex(world.db);
  await Promise.all(verbs);
  expect(await kept()).toEqual(['late Miel']);
});

test('a program that makes documents otherwise has the index built anew, once', async () => {
  await keep(thing('old'));
  given = [[thing('new')]];
  await world.pool.query('update search.making set version = 0');
  for (let minute = 0; minute < 2; minute += 1) {
    await settle.run(world.ground, {});
    await world.settle();
    expect(await kept()).toEqual(['new Miel']);
    if (minute === 0) given = [[thing('newer')]];
  }
});

test('a house with one connection is built anew too', async () => {
  given = [[thing('same'), thing('other')]];
  expect(await rebuildIndex(world.db, { connections: 1 })).toMatchObject({ documents: 2 });
  expect(await kept()).toEqual(['other Miel', 'same Miel']);
});
