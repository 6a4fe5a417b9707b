import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { words as platformWords } from '../../platform/web/words/index.ts';
import { linkOf } from './link.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let actor: Actor = anonymous;
let site: ReturnType<typeof siteOf>;
let structure: string;
beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, onTheWeb.web, () => actor);
  knowWords('meetings', onTheWeb.words);
  knowWords('platform', platformWords);
  structure = await registered(world.as(), { names: { fr: 'Tifaouine', ar: 'تيفاوين', zgh: null, other: null } });
});

const officer = someone({ role: 'programme_officer', region: 'MA-09' });
const post = (path: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  return site.request(path, { method: 'POST', body });
};
const plain = (html: string): string => html.replace(/[\u2066-\u2069]/g, '');
const read = async (path: string): Promise<string> => plain(await (await site.request(path)).text());

const typed = (changes: Record<string, string> = {}) => ({
  ...{ 'title.fr': 'Rencontres du safran', 'title.ar': 'لقاءات الزعفران', held_on: '2099-05-04', province: 'MA-TAR' },
  ...{ venue: 'Salle du Souss', from: '9h', until: '12:00', minutes: '20', between: '0', breaks: '10h20-10h40' },
  ...{ tables: '٤', with_step: '2', buyers_most: '10', cooperatives_most: '20' },
  ...changes,
});

const prepared = async (): Promise<string> => {
  actor = officer;
  const made = await post('/fr/office/meetings/new', typed({ tables: '4' }));
  expect(made.status).toBe(303);
  return made.headers.get('location')!;
};

test('an officer prepares a day, enters both sides, and a cooperative answers and wishes by her link in Arabic', async () => {
  const day = await prepared();
  expect(await read(day)).toContain('4 tables');
  expect(await read(`${day}/enter?q=tifaouine`)).toContain(structure);
  expect((await post(`${day}/enter`, { 'structures[]': [structure] })).status).toBe(303);
  const buyer = { kind: 'buyer', called: 'Riad Atlas', phone: '06 12 34 56 78', lang: 'fr', shown: 'yes' };
  expect((await post(`${day}/enter-other`, { ...buyer, registered: 'yes' })).status).toBe(303);
  expect(await read(`${day}/participants`)).toContain('06 12 34 56 78');
  expect((await post(`${day}/open-registration`, {})).status).toBe(303);
  const { rows } = await world.pool.query('select id, kind from meetings.participant where day = $1 order by kind', [
    day.split('/').at(-1),
  ]);
  const link = `/ar/m/${linkOf('s', rows[1].id, 0)}`;
  actor = anonymous;
  const asked = await read(link);
  expect(asked).toContain('هل ستحضرون؟');
  expect(asked).toContain('تيفاوين');
  expect((await post(`${link}/answer`, { 'languages[]': ['ary'], from: '10h' })).status).toBe(303);
  actor = officer;
  expect((await post(`${day}/open-wishes`, {})).status).toBe(303);
  actor = anonymous;
  expect(await read(`${link}/wishes`)).toContain('Riad Atlas');
  const wishes = { 'wishes.0.other': rows[0].id, 'wishes.0.wish': 'must' };
  expect((await post(`${link}/wishes`, wishes)).status).toBe(303);
  expect(await read(`${link}/wishes`)).toMatch(/value="must" checked/);
  actor = officer;
  expect(await read(`${day}/participants/${rows[1].id}`)).toContain('Tifaouine');
});

test('what was typed comes back with its fault, and nothing is kept', async () => {
  actor = officer;
  const wrong = await post('/fr/office/meetings/new', typed({ until: '08:00' }));
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('finit avant de commencer');
  expect(html).toContain('Rencontres du safran');
  expect((await post('/fr/office/meetings/new', typed({ province: 'MA-AZI' }))).status).toBe(422);
});

test('a link that is not hers opens nothing, and an agent of elsewhere finds no day', async () => {
  const day = await prepared();
  actor = anonymous;
  expect((await site.request(`/fr/m/${'A'.repeat(38)}`)).status).toBe(401);
  expect((await site.request('/fr/m/short')).status).toBe(404);
  actor = someone({ role: 'field_agent', region: 'MA-02' });
  expect((await site.request(day)).status).toBe(404);
  actor = someone();
  expect((await site.request('/fr/office/meetings')).status).toBe(404);
  expect(await read('/fr/me/meetings')).toContain('Aucune journée de rencontres');
});
