import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { sealAll } from '../../platform/journal/seal.ts';
import type { Actor } from '../../platform/rights.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { defineIndicator, followJournal, knowFacts, setTarget } from '../indicators/index.ts';
import { addFunder, foundProgramme, fundEdition, openEdition } from '../programmes/index.ts';
import { registry } from '../registry/brings.ts';
import { dashboard, reachOf } from './dashboard.ts';
import { lateData } from './late.ts';
import { regionsCompared } from './regions-compared.ts';
import { sharesByFunder } from './shares.ts';
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

const aWeekAgo = (): Date => new Date(Date.now() - 7 * 86_400_000);

test('an officer sees what is aimed at, how far it is and what is missing, and what came since an hour, with its door', async () => {
  const rows = await dashboard(world.as(officer), { programme: null, place: '', from: aWeekAgo() });
  const row = rows.find(({ figure }) => figure.code === 'structures_registered')!;
  expect([row.figure.value, row.share, row.gap]).toEqual([3, 0.25, 9]);
  expect([row.moved?.change, row.moved?.units]).toEqual([3, 3]);
  expect(row.moved?.href).toMatch(/^\/figures\/structures_registered\?since=.*#lately$/);
  const [since] = await dashboard(world.as(officer), { programme: null, place: '', from: new Date() });
  expect(since?.moved).toBeNull();
});

test('what is late is told with its door: a value that should have come from outside, entries that nobody has counted', async () => {
  const outside = {
    title: { fr: 'Part du secteur' },
    unit: 'percent' as const,
    sheet: { frequency: 'yearly' as const },
  };
  await defineIndicator(world.as(officer), { code: 'sector_share', definition: outside });
  await sealAll(world.ground.db);
  const later = { ...world.as(officer), now: new Date(Date.now() + 120_000) };
  const late = await lateData(later, []);
  expect(late.map(({ key, href }) => [key, href])).toEqual([
    ['outside', '/office/indicators/sector_share#outside'],
    ['unfollowed', '/office/indicators/journal'],
  ]);
  await followJournal(world.as(), {});
  await sealAll(world.ground.db);
  await followJournal(world.as(), {});
  expect((await lateData(later, [])).map(({ key }) => key)).toEqual(['outside']);
});

test('an officer of one region reads it first, beside the others and what is promised there', async () => {
  await setTarget(world.as(officer), { indicator: 'structures_registered', place: 'MA-05', target: 4 });
  const asked = { indicator: 'structures_registered', scope: 'all', own: ['MA-05'] };
  const { rows } = await regionsCompared(world.as(officer), asked);
  expect(rows).toHaveLength(12);
  expect(rows[0]).toMatchObject({ region: 'MA-05', own: true, target: 4, gap: 4, progress: 0 });
  expect(rows[1]).toMatchObject({ region: 'MA-09', own: false, target: null });
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

test('who pays for what makes one whole, and what is attributed to nobody is told', async () => {
  const edition = (await openEdition(world.as(), { programme, name: { fr: 'Édition' }, year: 2026 }))[0]!.about;
  const amounts = [300_000, 300_000, 300_000];
  for (const amount of amounts) {
    const funder = (await addFunder(world.as(), { name: { fr: `Bailleur ${amount}` }, kind: 'private' }))[0]!.about;
    await fundEdition(world.as(), { edition, funder, amount, grant: 50_000, regions: [] });
  }
  const partner = world.as(someone({ role: 'partner', programme }));
  const asked = { programmes: [programme], scope: `programme:${programme}`, place: '' };
  const { funders, given, programmes } = await sharesByFunder(partner, asked);
  expect(given).toBe(900_000);
  expect(funders.map(({ share }) => share)).toEqual([0.334, 0.333, 0.333]);
  expect(programmes.map(({ total }) => total)).toEqual([900_000]);
  expect((await sharesByFunder(partner, { ...asked, programmes: [other] })).funders).toEqual([]);
});
