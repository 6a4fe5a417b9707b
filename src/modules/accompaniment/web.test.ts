import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture } from '../../../test/support/calls.ts';
import { someone as somebody } from '../../../test/support/people.ts';
import { someStructure } from '../../../test/support/registry.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { words as platformWords } from '../../platform/web/words/index.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { foundProgramme, openEdition } from '../programmes/index.ts';
import { registerStructure } from '../registry/index.ts';
import { onTheWeb } from './web.tsx';
import { words } from './words/index.ts';

let world: World;
let reader: Actor = anonymous;
let site: ReturnType<typeof siteOf>;

beforeAll(async () => {
  world = await openWorld();
  knowWords('accompaniment', words);
  knowWords('platform', platformWords);
  site = siteOf(world.ground, onTheWeb.web, () => reader);
});
afterAll(() => world.close());

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const read = async (path: string): Promise<string> =>
  (await (await site.request(path)).text()).replace(/[\u2066-\u2069]/g, '').replace(/&#39;/g, '’');
const post = (path: string, fields: Record<string, string | string[] | File>): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  return Promise.resolve(site.request(path, { method: 'POST', body }));
};
const idIn = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';

const programme = async () => {
  const [founded] = await foundProgramme(world.as(), {
    kind: 'accompaniment',
    name: { fr: 'Mourafaka', ar: 'مرافقة' },
  });
  const [opened] = await openEdition(world.as(), { programme: founded!.about, name: { fr: 'Tranche 4' }, year: 2026 });
  return { programme: founded!.about, edition: opened!.about };
};
const cooperative = async (createdOn: string): Promise<string> =>
  (await registerStructure(world.as(), someStructure({ created_on: createdOn })))[0]!.about;

test('from a tranche without terms to the first cooperative reached, by pages alone', async () => {
  const { programme: id, edition } = await programme();
  const officer = someone({ role: 'programme_officer', programme: id });
  const { actor: agent, id: agentId } = await somebody(world, {
    name: 'Brahim',
    grants: [{ role: 'field_agent', region: 'MA-09' }],
  });
  const structure = await cooperative(day(-400));
  const president = someone({ role: 'cooperative_representative', structure });
  const office = `/fr/office/accompaniment/${edition}`;

  reader = officer;
  expect(await read(office)).toContain('Dites d’abord ce que cette tranche promet');
  const terms = { target: '600', mostYears: '4', visits: '12', months: '24' };
  expect((await post(`${office}/terms`, { ...terms, target: 'beaucoup' })).status).toBe(422);
  expect((await post(`${office}/terms`, terms)).status).toBe(303);
  const dates = { number: '1', places: '200', opensOn: day(-2), closesOn: day(20) };
  const empty = await post(`${office}/phases/new`, dates);
  expect(await empty.text()).toContain('Donnez des places à une région au moins.');
  expect((await post(`${office}/phases/new`, { ...dates, 'quota.MA-09': '1' })).status).toBe(303);
  const phase = idIn(await read(office), new RegExp(`/fr/office/phases/${uuid}`));

  reader = president;
  const apply = `/fr/phases/${phase}/apply`;
  const page = await read(apply);
  expect(page).toContain('Cette coopérative peut demander jusqu’au');
  const draft = idIn(page, new RegExp(`name="id" value="${uuid}"`));
  const applied = await post(apply, { id: draft, structure });
  expect(applied.headers.get('location')).toBe(`/fr/me/accompaniment/${draft}`);
  expect((await post(apply, { id: draft, structure })).status).toBe(303);
  expect(await read(`/fr/me/accompaniment/${draft}`)).toContain('Votre demande est reçue');

  reader = officer;
  const list = `${office}/cooperatives?state=applied`;
  expect((await post(list, { gesture: 'accept' })).status).toBe(422);
  expect(await read(`${list}&tick=all`)).toMatch(new RegExp(`value="${draft}"[^>]*checked`));
  expect((await post(list, { gesture: 'accept', 'engagements[]': [draft] })).status).toBe(303);
  await post(`${office}/cooperatives`, { gesture: 'assign', to: agentId, 'engagements[]': [draft] });
  expect(await read(`${office}/cooperatives`)).toContain('Brahim');

  reader = agent;
  expect(await read('/fr/office/visits')).toContain(`/fr/office/engagements/${draft}`);
  const here = `/fr/office/engagements/${draft}`;
  const planned = await post(`${here}/plan`, {
    objectives: 'Vendre mieux',
    'own.title': 'Tenir les comptes',
    'own.means': 'own',
  });
  expect(planned.status).toBe(303);
  const agreed = { version: '1', givenBy: 'Fadma', givenAs: 'president', givenOn: day(0) };
  const unsigned = await post(`${here}/plan/consent`, { ...agreed, way: 'signed' });
  expect(unsigned.status).toBe(422);
  const said = await unsigned.text();
  expect(said).toContain('Joignez la feuille signée');
  expect(said).toContain('value="Fadma"');
  expect((await post(`${here}/plan/consent`, { ...agreed, way: 'signed', file: picture() })).status).toBe(303);
  const action = idIn(await read(here), new RegExp(`/actions/${uuid}`));
  expect((await post(`${here}/actions/${action}`, { to: 'dropped', why: '' })).status).toBe(422);

  const visit = idIn(await read(`${here}/report`), new RegExp(`name="visit" value="${uuid}"`));
  const report = {
    visit,
    heldOn: day(0),
    began: '10:00',
    minutes: '90',
    place: 'premises',
    'themes[]': ['finance', 'market'],
    summary: 'Deux acheteurs appelés',
    [`moves.${action}`]: 'doing',
    photos: picture(),
    nextOn: day(30),
  };
  const nobody = await post(`${here}/report`, report);
  expect(nobody.status).toBe(409);
  expect(await nobody.text()).toContain('Deux acheteurs appelés');
  expect((await post(`${here}/report`, { ...report, 'present.women.unknown': '٤' })).status).toBe(303);
  const shown = await read(here);
  expect(shown).toContain('1 visite tenue sur 12');
  expect(shown).toContain('4 personnes rencontrées');
  expect(shown).toMatch(/\/files\/[0-9a-f-]{36}\/photo\.\w+/);
  expect((await post(`${here}/visits`, { on: day(-3) })).status).toBe(422);

  reader = president;
  const mine = await read(`/ar/me/accompaniment/${draft}`);
  expect(mine).toContain('زيارتي المقبلة');
  expect(mine).toContain('Tenir les comptes');
  expect(mine).not.toContain('tel:');
  reader = anonymous;
  expect(await read(`/fr/accompaniment/${edition}`)).toContain('sur 600 visées');
});

test('a cooperative that is too old is told so before it asks, and the rule with it', async () => {
  const { edition } = await programme();
  reader = someone('administrator');
  await post(`/fr/office/accompaniment/${edition}/terms`, { target: '10', mostYears: '4', visits: '12', months: '24' });
  const dates = { number: '1', places: '5', opensOn: day(-2), closesOn: day(20), 'quota.MA-09': '5' };
  await post(`/fr/office/accompaniment/${edition}/phases/new`, dates);
  const phase = idIn(await read(`/fr/office/accompaniment/${edition}`), new RegExp(`/fr/office/phases/${uuid}`));
  const structure = await cooperative('2015-03-01');
  reader = someone({ role: 'cooperative_representative', structure });
  const page = await read(`/fr/phases/${phase}/apply`);
  expect(page).toContain('Ce programme est pour celles qui existent depuis 4 ans au plus.');
  expect(page).not.toContain('Demander pour cette coopérative');
  expect((await post(`/fr/phases/${phase}/apply`, { structure })).status).toBe(409);
});

test('the office writes criteria a line each, and a project goes from its draft to its decision', async () => {
  const { programme: id, edition } = await programme();
  const officer = someone({ role: 'programme_officer', programme: id });
  reader = officer;
  const office = `/fr/office/accompaniment/${edition}`;
  await post(`${office}/terms`, { target: '10', mostYears: '4', visits: '12', months: '24' });
  await post(`${office}/phases/new`, {
    number: '1',
    places: '5',
    opensOn: day(-2),
    closesOn: day(20),
    'quota.MA-09': '5',
  });
  const phase = idIn(await read(office), new RegExp(`/fr/office/phases/${uuid}`));
  const structure = await cooperative(day(-400));
  const found = await read(`/fr/phases/${phase}/apply?q=${encodeURIComponent('Tifaouine')}`);
  const engagement = idIn(found, new RegExp(`name="id" value="${uuid}"`));
  await post(`/fr/phases/${phase}/apply`, { id: engagement, structure });
  const here = `/fr/office/engagements/${engagement}`;
  expect((await post(`${here}/accept`, {})).status).toBe(303);
  const wrong = await post(`${office}/criteria`, { criteria: '3 ; Le marché\nsans poids', most: '50 000' });
  expect(await wrong.text()).toContain('La ligne 2 ne se lit pas');
  await post(`${office}/criteria`, { criteria: '3 ; Le marché\n1 ; L’équipe', most: '50 000' });
  const { actor: agent, id: agentId } = await somebody(world, { grants: [{ role: 'field_agent' }] });
  await post(`${here}/agent`, { agent: agentId, why: '' });
  reader = agent;
  const written = { title: 'Un séchoir', summary: 'Sécher les figues', cost: '60 000', ownShare: '20 000' };
  await post(`${here}/project`, written);
  expect((await post(`${here}/project/hand-in`, {})).status).toBe(303);
  reader = officer;
  expect(await read(`${office}/projects`)).toContain('Un séchoir');
  const decision = { outcome: 'financed', granted: '40 000', reasons: 'Solide', 'scores.c1': '4', 'scores.c2': '2' };
  expect((await post(`${here}/project/decide`, { ...decision, 'scores.c2': '' })).status).toBe(409);
  expect((await post(`${here}/project/decide`, decision)).status).toBe(303);
  expect(await read(`${here}/project`)).toContain('87,5');
});
