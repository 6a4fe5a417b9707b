import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  officer,
  opportunitiesOf,
  someInvited,
  someReached,
  someSought,
  stateOfIntroduction,
} from '../../../../test/support/introductions.ts';
import { someOpen } from '../../../../test/support/networking.ts';
import { person } from '../../../../test/support/registry.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import type { Actor } from '../../../platform/rights.ts';
import { anonymous } from '../../../platform/rights.ts';
import { words as platformWords } from '../../../platform/web/words/index.ts';
import { knowWords } from '../../../platform/web/sentences.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { onTheWeb } from '../web.tsx';
import { words } from '../words/index.ts';

let world: World;
let reader: Actor = officer;
let site: ReturnType<typeof siteOf>;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
  knowWords('networking', words);
  knowWords('platform', platformWords);
  site = siteOf(world.ground, onTheWeb.web, () => reader);
});
afterAll(() => world.close());

const read = async (path: string): Promise<string> =>
  (await (await site.request(path)).text()).replace(/[\u2066-\u2069]/g, '').replace(/&#39;/g, '’');
const post = (path: string, fields: Record<string, string | string[]>): Promise<Response> => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return Promise.resolve(site.request(path, { method: 'POST', body, headers }));
};

test('a need is brought before those who may answer, with reasons on both sides, by pages alone', async () => {
  reader = officer;
  const need = await someOpen(world.as);
  const her = await someReached(world);
  await someReached(world, { value_chains: ['pottery'] });
  const here = `/fr/office/needs/${need.id}/matches`;
  expect(await read(here)).toContain('Qui choisit');
  expect((await post(`${here}/invite`, {})).status).toBe(422);
  expect((await post(`${here}/seek`, { mode: 'office', waveSize: 'dix' })).status).toBe(422);
  expect((await post(`${here}/seek`, { mode: 'office' })).status).toBe(303);
  const proposed = await read(here);
  expect(proposed).toContain(`value="${her.structure}"`);
  expect(proposed).toContain('Ce qui concorde : ');
  expect(proposed).toContain('Autre activité');
  expect(await read(here.replace('/fr/', '/ar/'))).toContain('ما يتوافق');
  expect((await post(`${here}/invite`, { gesture: 'invite', 'structures[]': her.structure })).status).toBe(303);
  expect(await read(here)).toContain('Sollicitée');
  expect((await post(`${here}/wave`, {})).status).toBe(409);
});

test('the office calls whom no message reaches, notes what she and the buyer say, and it is counted', async () => {
  reader = officer;
  const need = await someSought(world.as);
  const her = await someReached(world, {}, { agrees: false });
  const introduction = await someInvited(world, need.id, her.structure);
  expect(await read('/fr/office/introductions')).toContain(`/office/introductions/${introduction}`);
  const here = `/fr/office/introductions/${introduction}`;
  const bare = await post(`${here}/answer`, { answer: 'yes', note: 'Rappeler Fatima' });
  expect(bare.status).toBe(422);
  expect(await bare.text()).toContain('value="Rappeler Fatima"');
  expect((await post(`${here}/answer`, { answer: 'yes', agreed: 'yes' })).status).toBe(303);
  expect(await read('/fr/office/introductions?queue=buyer_silent')).toContain(introduction);
  expect((await post(`${here}/confirm`, {})).status).toBe(422);
  expect((await post(`${here}/confirm`, { yes: 'yes' })).status).toBe(303);
  expect(await stateOfIntroduction(world, introduction)).toBe('introduced');
  expect(await opportunitiesOf(world, need.id)).toHaveLength(1);
  const rows = await read('/fr/office/opportunities');
  expect(rows).toContain('Une opportunité est comptée quand');
  expect(rows).toContain('Hôtel Atlas');
  reader = anonymous;
  expect(await read('/fr/networking')).toMatch(/<b><bdi>1<\/bdi><\/b><span>opportunités de collaboration/);
});

test('an agent of another region finds neither the need nor the introduction', async () => {
  const need = await someSought(world.as);
  const her = await someReached(world);
  const introduction = await someInvited(world, need.id, her.structure);
  reader = person('field_agent', { region: 'MA-01' });
  expect((await site.request(`/fr/office/introductions/${introduction}`)).status).toBe(404);
  expect(await read('/fr/office/introductions?queue=all')).not.toContain(introduction);
});
