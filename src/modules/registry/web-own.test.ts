import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { officerActor, person, registered } from '../../../test/support/registry.ts';
import { callerOf, testGround } from '../../../test/support/ground.ts';
import type { TestGround } from '../../../test/support/ground.ts';
import { siteOf } from '../../../test/support/web.ts';
import type { Actor } from '../../platform/rights.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import { navigation, web, words } from './web.tsx';

let house: TestGround;
let site: Hono<WebEnv>;
let reader: Actor;
let id: string;
let other: string;

beforeAll(async () => {
  house = await testGround();
  knowWords('registry', words as never);
  id = await registered(callerOf(house.ground, officerActor()));
  other = await registered(callerOf(house.ground, officerActor()));
  reader = person('cooperative_representative', { structure: id });
  site = siteOf(house.ground, web, () => reader);
  return house.close;
});

const post = (path: string, fields: Record<string, string | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return site.request(path, { method: 'POST', body });
};

test('a representative finds her cooperative in the menu, an officer finds none', () => {
  expect(navigation('ar', reader)).toContainEqual({ href: `/ar/me/structures/${id}`, label: 'تعاونيتي' });
  expect(navigation('ar', officerActor()).some(({ href }) => href.includes('/me/structures'))).toBe(false);
  const both = { ...reader, grants: [...reader.grants, { ...reader.grants[0]!, structure: other }] };
  expect(navigation('fr', both)).toContainEqual({ href: '/fr/me/structures', label: 'Mes structures' });
});

test('her page says what is missing, and each part mends it', async () => {
  const before = await (await site.request(`/ar/me/structures/${id}`)).text();
  expect(before).toContain('أحصوا أعضاءكم');
  const counted = await post(`/ar/me/structures/${id}/members`, {
    as_of: '2026-11-01',
    'classes.0.sex': 'women',
    'classes.0.age_band': 'under_35',
    'classes.0.members': '٧',
  });
  expect(counted.status).toBe(303);
  const after = await (await site.request(`/ar/me/structures/${id}`)).text();
  expect(after).not.toContain('أحصوا أعضاءكم');
  expect(after).toMatch(/7\W? أعضاء/);
});

test('what is wrong comes back beside what was typed', async () => {
  const answer = await post(`/fr/me/structures/${id}/contacts`, { label: 'Comptoir', phone: '', email: '' });
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text).toContain('value="Comptoir"');
  expect(text).toContain('Donnez un téléphone');
});

test('her contact is published with her word, and taken back', async () => {
  await post(`/fr/me/structures/${id}/contacts`, { phone: '0661990011', language: 'ar', publish: 'yes' });
  const seen = async () => (await site.request(`/fr/cooperatives/${id}`)).text();
  expect(await seen()).toContain('tel:+212661990011');
  const part = await (await site.request(`/fr/me/structures/${id}/contacts`)).text();
  const action = /action="(\/fr\/me\/structures\/[^"]+\/publish)"/.exec(part)![1]!;
  expect((await post(action, { give: 'no' })).status).toBe(303);
  expect(await seen()).not.toContain('tel:+212661990011');
});

test('a representative of several finds them listed, and the structure of another is absent', async () => {
  const mine = reader;
  reader = { ...mine, grants: [...mine.grants, { ...mine.grants[0]!, structure: other }] };
  const list = await (await site.request('/fr/me/structures')).text();
  expect(list).toContain(`/fr/me/structures/${id}`);
  expect(list).toContain(`/fr/me/structures/${other}`);
  reader = mine;
  for (const path of ['', '/members', '/officers', '/contacts', '/description', '/photos']) {
    expect((await site.request(`/fr/me/structures/${id}${path}`)).status).toBe(200);
    expect((await site.request(`/fr/me/structures/${other}${path}`)).status).toBe(404);
  }
});

test('she reads what changed on her record, what she did herself and what the office did without its names', async () => {
  const text = await (await site.request(`/fr/me/structures/${id}/history`)).text();
  expect(text).toMatch(/Compte des membres[^]*Par vous[^]*Inscription[^]*Par l’organisation/);
  expect(text).not.toContain('/revert');
  expect((await site.request(`/fr/me/structures/${other}/history`)).status).toBe(404);
});
