import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { sealAll } from '../../platform/journal/seal.ts';
import type { Actor } from '../../platform/rights.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { followJournal, knowFacts, setTarget } from '../indicators/index.ts';
import { foundProgramme } from '../programmes/index.ts';
import { registry } from '../registry/brings.ts';
import { dashboard, lateData, reachOf } from './dashboard.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let programme: string;
const other = '01930000-0000-7000-8000-000000000001';
const officer = someone('programme_officer');

beforeAll(async () => {
  world = await openWorld();
  knowFacts([registry]);
  knowWords('impact', onTheWeb.words);
  programme = (await foundProgramme(world.as(), { kind: 'prize', name: { fr: 'Prix' } }))[0]!.about;
  await foundProgramme(world.as(), { kind: 'accompaniment', name: { fr: 'Accompagnement' } });
  for (let i = 0; i < 3; i += 1) await registered(world.as(), { created_on: '2025-03-01' });
  await sealAll(world.ground.db);
  await followJournal(world.as(), {});
  await setTarget(world.as(officer), { indicator: 'structures_registered', target: 12 });
});

test('an officer sees what is aimed at, how far it is and what is missing, and what came this month', async () => {
  const { rows } = await dashboard(world.as(officer), { programme: null, place: '' });
  const row = rows.find(({ figure }) => figure.code === 'structures_registered')!;
  expect([row.figure.value, row.share, row.gap]).toEqual([3, 0.25, 9]);
  expect(row.since).not.toBeNull();
  expect(await lateData(world.as(officer), rows)).toEqual([]);
});

test('each sees the programmes and the regions of the right, and no other', async () => {
  const names = async (actor: Actor, role: 'partner' | 'programme_officer') =>
    (await reachOf(world.as(actor), [role])).programmes.map(({ id }) => id);
  expect(await names(someone({ role: 'partner', programme }), 'partner')).toEqual([programme]);
  expect(await names(officer, 'programme_officer')).toHaveLength(3);
  expect(
    (await reachOf(world.as(someone({ role: 'programme_officer', region: 'MA-01' })), ['programme_officer'])).regions,
  ).toEqual(['MA-01']);
});

test('the pages: an officer of the house, a partner of one programme, and nobody of another', async () => {
  let actor: Actor = officer;
  const site = siteOf(world.ground, onTheWeb.web, () => actor);
  const office = await (await site.request('/fr/office/dashboard?place=MA-09')).text();
  expect(office).toContain('href="/fr/figures/structures_registered?place=MA-09"');
  actor = someone({ role: 'partner', programme });
  expect((await site.request('/ar/share/figures')).status).toBe(200);
  expect((await site.request(`/fr/share/figures?programme=${other}`)).status).toBe(404);
  expect((await site.request('/fr/office/dashboard')).status).toBe(404);
});
