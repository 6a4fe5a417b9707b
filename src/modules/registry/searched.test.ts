import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { merged, twoRecords } from '../../../test/support/merges.ts';
import { openWorld, someone, type World } from '../../../test/support/world.ts';
import { knowSearched } from '../search/index.ts';
import { rebuildIndex } from '../search/kept/rebuild.ts';
import { searchDocuments } from '../search/queries/search-documents.ts';
import { dissolveStructure } from './index.ts';
import { jobs, reactions } from './jobs.ts';
import { searched } from './searched.ts';
import { onTheWeb } from './web.tsx';

let world: World;
const officer = someone('programme_officer');

beforeAll(async () => {
  world = await openWorld({ jobs: jobs as never, reactions });
});

const known = async (...ids: string[]): Promise<string[]> =>
  (await world.pool.query(`select id from search.document where kind = 'structure' and id = any($1)`, [ids])).rows.map(
    ({ id }) => id,
  );

test('a structure is found with its products, chains and place, and leaves the index when it is dissolved', async () => {
  const id = await registered(world.as(officer), {
    names: { fr: 'Coopérative Tazart', ar: 'تعاونية تازارت' },
    region: 'MA-03',
    province: 'MA-TAO',
    value_chains: ['honey'],
    products: [{ fr: 'Figues sèches' }],
  });
  const { rows } = await world.pool.query(`select texts, facets, address from search.document where id = $1`, [id]);
  expect(rows[0].texts.map(({ lang, title }: { lang: string; title: string }) => [lang, title])).toEqual([
    ['fr', 'Coopérative Tazart'],
    ['ar', 'تعاونية تازارت'],
  ]);
  expect(rows[0].texts[0].text).toMatch(/Figues sèches/);
  expect(rows[0].texts[0].names).toMatch(/Taounate/);
  expect(rows[0].facets).toEqual(expect.arrayContaining(['chain:honey', 'place:MA-TAO']));
  expect(rows[0].address).toBe(`/cooperatives/${id}`);
  await dissolveStructure(world.as(officer), { structure: id, dissolved_on: '2026-01-02', why: 'Fin' });
  expect(await known(id)).toEqual([]);
});

test('the record that a merge takes in leaves the index, and comes back when the merge is undone', async () => {
  const [kept, gone] = await twoRecords(world);
  const undo = await merged(world, kept, gone);
  expect(await known(kept, gone)).toEqual([kept]);
  await undo();
  expect((await known(kept, gone)).toSorted()).toEqual([kept, gone].toSorted());
});

test('an index built anew is given every active structure once', async () => {
  const ids: string[] = [];
  for await (const some of searched.all(world.db))
    ids.push(...some.filter(({ kind }) => kind === 'structure').map(({ id }) => id));
  const { rows } = await world.pool.query(`select id from registry.structure where state = 'active'`);
  expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
});

test('places are found under every spelling, and lead to the directory of what is there', async () => {
  await registered(world.as(officer), { region: 'MA-03', province: 'MA-TAO', commune: 'Tissa' });
  knowSearched({ onTheWeb: { ...onTheWeb, name: 'registry' }, searched });
  await rebuildIndex(world.ground.db);
  const first = async (text: string, lang: 'fr' | 'ar'): Promise<string> =>
    (await searchDocuments(world.as(), { text, lang, chosen: { kind: 'place' } })).answers[0]!.address;
  for (const text of ['Taounate', 'Tawnat', 'إقليم تاونات']) {
    expect(await first(text, 'fr')).toBe('/cooperatives?province=MA-TAO');
  }
  expect(await first('جهة سوس', 'ar')).toBe('/cooperatives?region=MA-09');
  expect(await first('tissa', 'fr')).toBe('/cooperatives?province=MA-TAO&q=Tissa');
});

test('a place that sounds like a product is not taken for it', async () => {
  const id = await registered(world.as(officer), { region: 'MA-04', province: 'MA-SAL', commune: 'Salé' });
  const { rows } = await world.pool.query(
    `select d.id, bool_or(f.lexeme = 'choney') as honey, bool_or(f.lexeme = 'xsl') as sounds
      from search.document d join search.fresh f using (number) where d.id = any($1) group by 1`,
    [[id, 'MA-SAL', 'MA-SAL/sale']],
  );
  expect(rows.map(({ honey, sounds }) => [honey, sounds])).toEqual(Array.from({ length: 3 }, () => [false, true]));
});
