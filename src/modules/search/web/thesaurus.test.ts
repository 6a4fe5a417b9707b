import { beforeAll, expect, test } from 'vitest';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld, someone, type World } from '../../../../test/support/world.ts';
import type { Actor } from '../../../platform/rights.ts';
import { knowWords } from '../../../platform/web/sentences.ts';
import { onTheWeb } from '../web.tsx';

let world: World;
let actor: Actor = someone('programme_officer');

beforeAll(async () => {
  knowWords('search', onTheWeb.words);
  world = await openWorld();
});

const ask = (path: string, body?: FormData) =>
  siteOf(world.ground, onTheWeb.web, () => actor).request(`/fr/office/thesaurus${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body }),
  });
const form = (fields: Record<string, string | File>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test('a concept is found by any of its labels, in a group, page after page', async () => {
  expect(await (await ask('?q=عسل')).text()).toMatch(/href="\/fr\/office\/thesaurus\/concepts\/honey"[^>]*>miel</);
  expect(await (await ask('?group=certification')).text()).toContain('30 concepts');
  expect(await (await ask('?page=2')).text()).toContain('rel="prev"');
});

test('a concept with a fault comes back as it was typed, each fault at its field', async () => {
  const page = await ask(
    '/new',
    form({ group: 'product', fr: 'miel\nmiel d’ici', ar: '', en: 'local honey', dialect: '3sal dyalna', related: '' }),
  );
  expect(page.status).toBe(422);
  const text = (await page.text()).replaceAll(/[\u2068\u2069]/g, '');
  expect(text).toContain('« miel » est déjà un nom de « honey »');
  expect(text).toContain('Écrivez au moins un nom dans cette langue.');
  expect(text).toContain('3sal dyalna');
});

test('a concept of the program is changed, and its page tells what changed', async () => {
  const page = await (await ask('/concepts/saffron')).text();
  const typed = (name: string) => /<textarea[^>]*>([^<]*)/.exec(page.slice(page.indexOf(`name="${name}"`) - 200))![1]!;
  expect(typed('fr')).toContain('safran');
  const said = {
    group: 'product',
    fr: 'safran\nor rouge',
    ar: 'الزعفران',
    en: 'saffron',
    dialect: 'za3fran',
    related: '',
    version: '0',
  };
  expect((await ask('/concepts/saffron', form(said))).status).toBe(303);
  expect(await (await ask('/concepts/saffron')).text()).toMatch(/<ins>.*or rouge/s);
  expect((await ask('/concepts/saffron', form(said))).status).toBe(409);
});

test('a file is tried, then written, then undone, without a script', async () => {
  const source = 'concept,label_fr,label_ar\nc_1,tazota,تازوطا\n,vide,\n';
  const tried = await (await ask('/import', form({ file: new File([source], 'pierre.csv') }))).text();
  expect(tried).toContain('1 concept serait ajouté.');
  expect(tried).toContain('Le code manque.');
  expect(await (await ask('?q=tazota')).text()).toContain('Aucun concept ne porte ce nom');
  const digest = /name="file" value="(\w{64})"/.exec(tried)![1]!;
  expect((await ask('/import/write', form({ file: digest, name: 'pierre.csv' }))).status).toBe(303);
  const list = await (await ask('?q=tazota')).text();
  expect(list).toContain('Importé');
  const undo = /imports\/([\w-]+)\/undo/.exec(list)![1]!;
  expect((await ask(`/imports/${undo}/undo`, form({}))).status).toBe(303);
  expect(await (await ask('')).text()).toContain('Annulé');
});

test('what is no list of concepts says so, and an officer of one region sees no thesaurus', async () => {
  const refused = await ask('/import', form({ file: new File(['a,b\n1,2'], 'x.csv') }));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('n’a pas les colonnes attendues');
  expect((await ask('/import', form({}))).status).toBe(422);
  actor = someone({ role: 'programme_officer', region: 'MA-09' });
  for (const path of ['', '/new', '/concepts/honey']) expect((await ask(path)).status).toBe(404);
});
