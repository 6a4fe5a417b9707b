import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone as somebody } from '../../../test/support/people.ts';
import { registered } from '../../../test/support/registry.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { words as platformWords } from '../../platform/web/words/index.ts';
import { onTheWeb } from './web.tsx';
import { words } from './words/index.ts';

let world: World;
let reader: Actor = anonymous;
let site: ReturnType<typeof siteOf>;

beforeAll(async () => {
  world = await openWorld();
  knowWords('experts', words);
  knowWords('platform', platformWords);
  site = siteOf(world.ground, onTheWeb.web, () => reader);
});
afterAll(() => world.close());

const read = async (path: string): Promise<string> =>
  (await (await site.request(path)).text()).replace(/[\u2066-\u2069]/g, '').replace(/&#39;/g, '’');
const post = (path: string, fields: Record<string, string | string[]>): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  return Promise.resolve(site.request(path, { method: 'POST', body }));
};
const year = new Date().getUTCFullYear() + 1;

test('by pages alone: she enters and agrees, a cooperative asks, the office proposes, both sides finish', async () => {
  const { id, actor: expert } = await somebody(world, { name: 'Omar Expert', grants: [{ role: 'expert' }] });
  const officer = someone('programme_officer');
  const structure = await registered(world.as(officer));
  const president = someone({ role: 'cooperative_representative', structure });
  reader = expert;
  const record = {
    'skills.skill[]': ['accounting', 'pricing'],
    'languages[]': 'fr',
    hoursMonth: '10,5',
    terms: 'free',
    remote: 'yes',
  };
  const refused = await post('/fr/me/expert', { ...record, hoursMonth: '300' });
  expect(refused.status).toBe(422);
  // What was ticked is ticked again.
  expect(await refused.text()).toMatch(/value="pricing"[^>]* checked/);
  expect((await post('/fr/me/expert', record)).status).toBe(303);
  expect(await read('/fr/experts')).not.toContain('Omar Expert');
  await post('/fr/me/expert/consent', { what: 'listed' });
  expect(await read('/ar/experts?skill=pricing')).toContain('Omar Expert');
  // By a word of another language than hers, within a region that she does not name.
  const typed = await read(`/ar/experts?q=${encodeURIComponent('المحاسبة')}&region=MA-05&language=fr`);
  expect(typed).toContain('Omar Expert');
  expect(typed).toContain('value="المحاسبة"');
  expect(await read('/fr/experts?q=soudure')).not.toContain('Omar Expert');

  reader = president;
  const asked = await post(`/ar/me/structures/${structure}/missions/new`, {
    subject: 'نريد تحديد أثمنة منتجاتنا',
    'skills.first': 'pricing',
    hours: '٦',
    startsOn: `${year}-02-01`,
    endsOn: `${year}-02-28`,
  });
  const mission = asked.headers.get('location')!.replace('/ar', '');
  expect(await read(`/ar${mission}`)).not.toContain('Omar Expert');

  reader = officer;
  expect(await read(`/fr${mission}`)).toContain('Omar Expert');
  const chosen = (await world.pool.query('select id from experts.expert where person = $1', [id])).rows[0].id;
  expect((await post(`/fr${mission}/propose`, { expert: chosen })).status).toBe(303);
  expect(await read('/fr/office/experts')).toContain('Omar Expert');

  reader = expert;
  expect(await read('/fr/me/expert')).toContain('نريد تحديد أثمنة منتجاتنا');
  expect((await post(`/fr${mission}/decline`, {})).status).toBe(422);
  await post(`/fr${mission}/accept`, {});
  await post(`/fr${mission}/hours`, { hours: '5' });

  reader = president;
  expect(await read(`/ar${mission}`)).toContain('Omar Expert');
  await post(`/ar${mission}/confirm`, { hours: '5' });
  await post(`/ar${mission}/rate`, { side: 'structure', stars: '5', remark: 'ممتاز' });
  reader = expert;
  expect(await read(`/fr${mission}`)).not.toContain('ممتاز');
  reader = officer;
  expect(await read(`/fr${mission}`)).toContain('ممتاز');
  await post('/fr/office/experts/new', { name: 'Naïma', ...record });
  expect(await read('/fr/office/experts?skill=accounting')).toContain('Naïma');
});

test('a tie and a full month keep a person out, each with its reason on the page and to whoever insists', async () => {
  const officer = someone('programme_officer');
  const structure = await registered(world.as(officer), { register_number: '9911/2024' });
  const president = someone({ role: 'cooperative_representative', structure });
  reader = officer;
  const record = { 'skills.skill[]': 'pricing', 'languages[]': 'fr', hoursMonth: '6', terms: 'paid' };
  const paid = { rateLow: '300', rateHigh: '500', ratePer: 'hour', remote: 'yes' };
  const entered = async (name: string) =>
    (await post('/fr/office/experts/new', { ...record, ...paid, name })).headers.get('location')!.split('/').at(-1)!;
  const [tied, busy] = [await entered('Rkia Liée'), await entered('Driss Pris')];
  const tie = { structure: '9911/2024', why: 'Sa sœur préside la coopérative' };
  expect((await post(`/fr/office/experts/${tied}/conflicts`, tie)).status).toBe(303);
  const asks = async (hours: string) => {
    reader = president;
    const mission = { subject: 'Fixer nos prix', 'skills.first': 'pricing', hours };
    const days = { startsOn: `${year}-05-01`, endsOn: `${year}-05-31` };
    const answer = await post(`/fr/me/structures/${structure}/missions/new`, { ...mission, ...days });
    reader = officer;
    return answer.headers.get('location')!;
  };
  const first = await asks('6');
  expect(await read(first)).toContain('Cette personne a un lien avec cette coopérative.');
  const insisted = await post(`${first}/propose`, { expert: tied });
  expect(insisted.status).toBe(409);
  expect(await insisted.text()).toContain('Cette personne a un lien avec cette coopérative.');
  expect((await post(`${first}/propose`, { expert: busy })).status).toBe(303);
  const second = await asks('1');
  expect(await read(second)).toContain('Cette personne n’a plus assez d’heures sur cette période.');
  expect((await post(`${second}/propose`, { expert: busy })).status).toBe(409);
  // Terms are told to the office; the cooperative reads them with the name, once the answer is yes.
  expect((await read(first)).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('rémunéré · 300 à 500 MAD par heure');
  reader = president;
  expect(await read(first)).not.toContain('Driss Pris');
  expect(await read(first)).not.toContain('rémunéré');
});

test('the office asks in the name of a cooperative found by its register number, never by a name', async () => {
  const structure = await registered(world.as(), { register_number: '4512/2023' });
  reader = someone('programme_officer');
  const answer = await post('/fr/office/missions', { structure: ' 4512/2023 ' });
  expect(answer.headers.get('location')).toBe(`/fr/me/structures/${structure}/missions/new`);
  const unknown = await post('/fr/office/missions', { structure: 'Tifaouine' });
  expect(unknown.status).toBe(422);
  expect(await unknown.text()).toContain('value="Tifaouine"');
});
