import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../../test/support/registry.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden, Refusal } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { processings } from '../processings.ts';
import { testimonies, testimoniesToShow } from '../queries/testimonies.ts';
import { onTheWeb } from '../web.tsx';
import { recordTestimony } from './record-testimony.ts';
import { withdrawTestimony } from './withdraw-testimony.ts';

let world: World;
let structure: string;
beforeAll(async () => {
  world = await openWorld();
  structure = await registered(world.as());
});

const agent = someone({ role: 'field_agent', region: 'MA-09' });
const elsewhere = someone({ role: 'field_agent', region: 'MA-01' });
const said = (changes: object = {}) => ({
  structure,
  person: 'Zahra',
  words: { ar: 'كنا ثلاثا وصرنا ثلاثين', fr: 'Nous étions trois, nous sommes trente.' },
  capacity: { fr: 'présidente' },
  photoSaid: {},
  consentOn: '2026-01-05',
  consentWay: 'signed' as const,
  agreed: true,
  ...changes,
});
const recorded = async (): Promise<string> => (await recordTestimony(world.as(agent), said()))[0]!.about;
const code = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error.constructor.name),
  );

test('without consent, without words and without a photo nothing is kept, nor by an agent of another region', async () => {
  expect(await code(recordTestimony(world.as(agent), said({ agreed: false })))).toBe('impact.no_consent');
  expect(await code(recordTestimony(world.as(agent), said({ words: { fr: ' ' } })))).toBe('impact.nothing_said');
  expect(await code(recordTestimony(world.as(agent), said({ consentOn: '2031-01-01' })))).toBe('Invalid');
  expect(await code(recordTestimony(world.as(elsewhere), said()))).toBe(Hidden.name);
  expect((await testimonies(world.as(agent), {})).total).toBe(0);
});

test('a consent that is taken back empties the row at once, and a second time changes nothing', async () => {
  const id = await recorded();
  const owner = someone({ role: 'cooperative_representative', structure });
  const found = async () =>
    (await world.pool.query(`select texts from search.document where kind = 'testimony' and id = $1`, [id])).rows;
  expect(JSON.stringify(await found())).toMatch(/trente/);
  expect(JSON.stringify(await found())).not.toMatch(/Zahra/);
  expect((await testimoniesToShow(world.as(anonymous), {})).map((one) => one.id)).toContain(id);
  await withdrawTestimony(world.as(owner), { testimony: id });
  expect(await withdrawTestimony(world.as(owner), { testimony: id })).toEqual([]);
  expect((await testimoniesToShow(world.as(anonymous), {})).map((one) => one.id)).not.toContain(id);
  expect(await found()).toEqual([]);
  const row = await world.pool.query('select * from impact.testimony where id = $1', [id]);
  expect(JSON.stringify(row.rows)).not.toMatch(/Zahra|trente|ثلاثين|présidente/);
  expect(row.rows[0].secret).toBe('');
  expect((await world.facts(id)).map(({ fact }) => fact)).toEqual([
    'impact.testimony_recorded',
    'impact.testimony_withdrawn',
  ]);
});

test('only the cooperative itself and staff of its region take a consent back', async () => {
  const id = await recorded();
  for (const actor of [elsewhere, someone({ role: 'cooperative_representative', structure: id }), someone('juror')])
    expect(await code(withdrawTestimony(world.as(actor), { testimony: id }))).toBe(Hidden.name);
});

test('after its time a testimony goes as if it had been taken back', async () => {
  const id = await recorded();
  const { expired, anonymise } = processings[0]!.retention!;
  const later = new Date(Date.now() + 1000);
  const context = { ...world.as(), tx: world.db } as never;
  expect(await expired(context, later)).toBeGreaterThan(0);
  const { records, facts } = await anonymise(context, later, 50);
  expect(facts.map(({ about }) => about)).toContain(id);
  expect(records).toBe(facts.length);
  expect(await expired(context, later)).toBe(0);
});

test('the pages: written down by an agent, taken back by the cooperative, nothing typed is lost', async () => {
  let actor: Actor = agent;
  const site = siteOf(world.ground, onTheWeb.web, () => actor);
  const post = (path: string, fields: Record<string, string>) =>
    site.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  expect(await (await site.request('/fr/office/testimonies/new?q=Tifaouine')).text()).toContain(structure);
  const form = {
    'words.fr': 'Le miel nous a réunies.',
    person: 'Aïcha',
    consentOn: '2026-02-01',
    consentWay: 'signed',
  };
  const again = await post(`/fr/office/testimonies/new?structure=${structure}`, form);
  expect(again.status).toBe(409);
  expect(await again.text()).toContain('Le miel nous a réunies.');
  const kept = await post(`/fr/office/testimonies/new?structure=${structure}`, { ...form, agreed: 'yes' });
  expect(kept.status).toBe(303);
  const [one] = await testimoniesToShow(world.as(), { limit: 1 });
  actor = someone({ role: 'cooperative_representative', structure });
  expect(await (await site.request('/fr/me/testimonies')).text()).toContain('Le miel nous a réunies.');
  expect((await post(`/fr/me/testimonies/${one!.id}/withdraw`, {})).status).toBe(303);
  const after = await (await site.request('/fr/me/testimonies')).text();
  expect(after).not.toContain('Le miel');
  expect(after).toContain('retiré à la demande');
});
