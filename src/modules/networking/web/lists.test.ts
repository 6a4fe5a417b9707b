import { afterAll, beforeAll, expect, test } from 'vitest';
import { registered } from '../../../../test/support/registry.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import type { Actor } from '../../../platform/rights.ts';
import { system } from '../../../platform/rights.ts';
import { onTheWeb } from '../web.tsx';

let world: World;
let site: ReturnType<typeof siteOf>;
let who: Actor = system;
beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, onTheWeb.web, () => who);
});
afterAll(() => world.close());

const post = async (path: string, fields: Record<string, string | string[] | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one as string);
  const answer = await site.request(path, { method: 'POST', body });
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
};
const postings = async (list: string) =>
  (
    await world.pool.query(
      `select title ->> 'fr' as title, kind, unit, concepts, territories, asked, state, source, structure
       from networking.posting where import = $1 order by title ->> 'fr'`,
      [list],
    )
  ).rows;

const csv = (number: string) => `Objet;Produit;Quantité;Unité;Région;Jusqu'au;Genre;ICE;Acheteur;Nom;Téléphone;Montant
Huile pour le spa;huile d'argan;50;litres;Souss-Massa;31/12/2026;achat;${number};;;;to
Miel de montagne;mieel;20;qx;Imouzzer;31/12/2026;achat;;Hôtel Atlas;Salma;06 12 34 56 78;1 500
Tapis;tapis;3;pièces;Taza;bientôt;;;Riad;;;900
`;

test('a list is reviewed row by row: what is known is shown, what is not is asked, nothing is written by guess', async () => {
  const structure = await registered(world.as(system), { register_number: '88001', kind: 'cooperative' });
  who = someone('programme_officer');
  const file = new File([csv('88001')], 'besoins.csv', { type: 'text/csv' });
  const sent = await post('/fr/office/needs/lists', { file });
  expect(sent.status).toBe(303);
  const list = sent.to.split('/').at(-1)!;
  const page = (await (await site.request(sent.to)).text()).replaceAll(/[\u2066-\u2069]/g, '');
  expect(page).toContain('« mieel » : lequel voulez-vous dire');
  expect(page).toContain('Dans le fichier : « bientôt »');
  expect(await postings(list)).toEqual([]);
  const rows = [...page.matchAll(/name="rows\[\]" value="([\w-]+)"/g)].map(([, id]) => id!);
  expect(rows).toHaveLength(3);
  const [oil, honey, rug] = rows as [string, string, string];
  expect((await post(sent.to, { gesture: 'write' })).status).toBe(422);
  const nobody = await post(sent.to, { gesture: 'write', 'rows[]': [rug], [`r.${rug}.said.until_on`]: 'Noël' });
  expect(nobody.status).toBe(422);
  // What was ticked and written comes back with what is wrong, at its row.
  expect(nobody.text).toContain(`href="#f-row-${rug}"`);
  expect(nobody.text).toContain('value="Noël"');
  expect(nobody.text).toMatch(new RegExp(`value="${rug}" checked`));
  const answered = {
    'rows[]': [oil, honey],
    [`r.${honey}.asked.what.n0`]: 'mieel',
    [`r.${honey}.answer.what.n0`]: 'honey',
    [`r.${honey}.asked.where.n0`]: 'Imouzzer',
    [`r.${honey}.unit`]: 'kg',
    [`r.${oil}.kind`]: 'sourcing',
  };
  expect((await post(sent.to, { gesture: 'write', consent: 'paper', ...answered })).status).toBe(303);
  expect(await postings(list)).toMatchObject([
    {
      title: 'Huile pour le spa',
      concepts: ['argan-oil'],
      territories: ['MA-09'],
      unit: 'l',
      state: 'draft',
      structure,
    },
    { title: 'Miel de montagne', concepts: ['honey'], territories: [], unit: 'kg', asked: { where: ['Imouzzer'] } },
  ]);
  expect((await post(sent.to, { gesture: 'leave', 'rows[]': [rug] })).status).toBe(303);
  const { rows: kept } = await world.pool.query('select state, cells from networking.intake_row where intake = $1', [
    list,
  ]);
  expect(kept.every(({ cells }) => cells.length === 0)).toBe(true);
});

test('a messy file: what it lacks is written beside the row, and a row that repeats another says so', async () => {
  who = someone('programme_officer');
  const text = [
    'Société / الشركة;Tél contact;Ce qu’ils cherchent;Qté;Unité;Budget (DH);Où ?;Pour quand',
    'Hôtel Atlas;06 12 34 56 78;Huile d’argan;٥٠;litres;15 000 - 20 000;Agadir ou Taza;15 décembre 2026',
    'HOTEL ATLAS;;huile d’argan;50;L;15000;Taza, Agadir;15/12/2026',
    'Épicerie;0522112233;Safran;1 000;gr;à discuter;Taza;décembre',
  ].join('\n');
  const sent = await post('/fr/office/needs/lists', { file: new File([text], 'suivi.csv', { type: 'text/csv' }) });
  const page = (await (await site.request(sent.to)).text()).replaceAll(/[\u2066-\u2069]/g, '');
  expect(page).toContain('Répète la ligne 2');
  expect(page).toContain('Dans le fichier : « décembre »');
  const [first, , saffron] = [...page.matchAll(/name="rows\[\]" value="([\w-]+)"/g)].map(([, id]) => id!);
  const written = {
    'rows[]': [first!, saffron!],
    [`r.${first}.said.contact_name`]: 'Salma',
    [`r.${saffron}.said.contact_name`]: 'Driss',
    [`r.${saffron}.said.until_on`]: '31/12/2026',
  };
  expect((await post(sent.to, { gesture: 'write', ...written })).status).toBe(303);
  const { rows } = await world.pool.query(
    `select title ->> 'fr' as title, quantity::float, unit, territories, amount_from::float as "from", amount_to::float as "to",
       amount_blank as blank, until_on::text as until from networking.posting where import = $1 order by 1`,
    [sent.to.split('/').at(-1)],
  );
  expect(rows).toMatchObject([
    { title: 'Huile d’argan', quantity: 50, unit: 'l', from: 15_000, to: 20_000, until: '2026-12-15' },
    { title: 'Safran', quantity: 1, unit: 'kg', from: null, blank: 'to_discuss', until: '2026-12-31' },
  ]);
  expect(rows[0].territories).toHaveLength(2);
});

test('whole rows are published under the agreement told, in Arabic as well', async () => {
  who = someone('programme_officer');
  const text =
    'العنوان,المنتج,الجهة,متى,الصنف,المشتري,الاسم,المبلغ\nعسل الزعتر,عسل,تازة,2026-12-31,شراء,فندق,سلمى,500\n';
  const sent = await post('/ar/office/needs/lists', { file: new File([text], 'حاجات.csv', { type: 'text/csv' }) });
  const page = await (await site.request(sent.to)).text();
  const [, row] = /name="rows\[\]" value="([\w-]+)"/.exec(page)!;
  expect((await post(sent.to, { gesture: 'write', consent: 'spoken', 'rows[]': [row!] })).status).toBe(303);
  const [one] = await postings(sent.to.split('/').at(-1)!);
  expect(one).toMatchObject({ state: 'open', source: 'import', concepts: ['honey'], territories: ['MA-TAZ'] });
});

test('what is no list says so, and an agent reviews only what she brought in', async () => {
  who = someone('field_agent');
  const refused = await post('/fr/office/needs/lists', { file: new File(['%PDF-1.4'], 'liste.pdf') });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('list_unreadable');
  const sent = await post('/fr/office/needs/lists', { file: new File([csv('1')], 'b.csv') });
  who = someone({ role: 'field_agent', region: 'MA-09' });
  expect((await site.request(sent.to)).status).toBe(404);
});
