import { beforeAll, expect, test } from 'vitest';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { siteOf } from '../../../test/support/web.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { words as platformWords } from '../../platform/web/words/index.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let actor: Actor = anonymous;
let site: ReturnType<typeof siteOf>;
beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, onTheWeb.web, () => actor);
  knowWords('programmes', onTheWeb.words);
  knowWords('platform', platformWords);
});

const post = (path: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return site.request(path, { method: 'POST', body });
};
const plain = (html: string): string => html.replace(/[\u2066-\u2069]/g, '');

test('an officer goes from nothing to a funded edition with quotas, and visitors read of it in Arabic', async () => {
  actor = someone('administrator');
  const founded = await post('/fr/office/programmes', { kind: 'prize', 'name.fr': 'Prix', 'name.ar': 'الجائزة' });
  expect(founded.status).toBe(303);
  const programme = founded.headers.get('location')!;
  const opened = await post(`${programme}/editions`, { 'name.fr': 'Cinquième', 'name.ar': 'الخامسة', year: '2026' });
  const edition = opened.headers.get('location')!;
  await post(`${edition}/funders`, { 'funder_name.fr': 'Région', funder_kind: 'region' });
  const offered = await (await site.request(edition)).text();
  const funder = /<option value="([0-9a-f-]{36})"/.exec(offered)![1]!;
  const funded = await post(`${edition}/envelopes`, {
    funder,
    amount: '430 000',
    grant: '٥٠٠٠٠',
    'regions[]': ['MA-09', 'MA-10'],
  });
  expect(funded.status).toBe(303);
  await post(`${edition}/quotas`, { 'quota.MA-01.minimum': '2', 'quota.MA-01.maximum': '' });
  const shown = plain(await (await site.request(edition)).text());
  expect(shown).toContain('430\u00a0000\u00a0MAD');
  expect(shown).toMatch(/2 dotations promises.*n’en paient que 0/);
  actor = anonymous;
  const read = plain(await (await site.request(programme.replace('/fr/office', '/ar'))).text());
  expect(read).toContain('الجائزة');
  expect(read).toContain('8 منح بقيمة');
});

test('what was typed comes back with a sentence at the field', async () => {
  actor = someone('administrator');
  const programme = (await post('/fr/office/programmes', { kind: 'prize', 'name.fr': 'Prix 2' })).headers.get(
    'location',
  )!;
  const wrong = await post(`${programme}/editions`, { 'name.fr': 'Déjà écrite', year: 'deux mille' });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('Déjà écrite');
  expect(html).toContain('deux mille');
  expect(html).toContain('Écrivez un nombre, en chiffres.');
  const edition = (await post(`${programme}/editions`, { 'name.fr': 'Une', year: '2026' })).headers.get('location')!;
  const quotas = await post(`${edition}/quotas`, { 'quota.MA-03.minimum': '4', 'quota.MA-03.maximum': '1' });
  expect(quotas.status).toBe(422);
  expect(await quotas.text()).toContain('href="#f-quota-MA-03-maximum"');
  const empty = await post(`${edition}/quotas`, { 'quota.MA-03.minimum': '-4', 'quota.MA-03.maximum': '' });
  expect(await empty.text()).toContain('href="#f-quota-MA-03-minimum"');
});

test('addresses that are not ours are absent, and offices are closed to visitors', async () => {
  actor = anonymous;
  expect((await site.request('/fr/programmes/nothing')).status).toBe(404);
  expect((await site.request('/fr/office/programmes')).status).toBe(401);
  actor = someone('juror');
  expect((await site.request('/fr/office/programmes')).status).toBe(404);
  expect((await site.request('/fr/office/editions/0199a0de-0000-7000-8000-000000000000')).status).toBe(404);
});
