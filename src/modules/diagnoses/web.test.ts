import { beforeAll, beforeEach, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { system, type Actor } from '../../platform/rights.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { words as platformWords } from '../../platform/web/words/index.ts';
import {
  adoptShipped,
  answerItems,
  type Answers,
  cooperativeDiagnosis,
  holdDiagnosis,
  publishedInstruments,
  publishInstrument,
} from './index.ts';
import { itemsOf } from './rules/instrument.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let version: string;
let structure: string;
let actor: Actor;
let site: ReturnType<typeof siteOf>;
const agent = someone({ role: 'field_agent', region: 'MA-09' });
beforeAll(async () => {
  world = await openWorld();
  structure = await registered(world.as());
  await adoptShipped(world.as(), {});
  version = (await publishedInstruments(world.as(), {}))[0]!.id;
  site = siteOf(world.ground, onTheWeb.web, () => actor);
  knowWords('diagnoses', onTheWeb.words);
  knowWords('platform', platformWords);
});
beforeEach(() => {
  actor = agent;
});

const all = (score: number): Answers =>
  Object.fromEntries(itemsOf(cooperativeDiagnosis).map(({ code }) => [code, { score }]));
const post = (path: string, fields: Record<string, string>) =>
  site.request(path, { method: 'POST', body: new URLSearchParams(fields) });
const read = async (path: string) => (await (await site.request(path)).text()).replace(/[\u2066-\u2069]/g, '');
const held = async (of: string, coach: Answers, occasion: 'start' | 'month_12' = 'start', heldOn = '2025-11-01') =>
  (await holdDiagnosis(world.as(system), { structure: of, version, occasion, coach, heldOn, agree: true }))[0]!.about;

test('a diagnosis is opened, answered one item a screen without a script, and agreed', async () => {
  const opened = await post('/fr/office/diagnoses', { structure, version, occasion: 'start', heldOn: '2026-11-20' });
  const here = opened.headers.get('location')!;
  expect(await read(here)).toContain('Commencer');
  const first = await read(`${here}/coach/A1`);
  expect(first.match(/<button name="score"/g)).toHaveLength(5);
  expect(first).toContain('question 1 sur 40');
  const answered = await post(`${here}/coach/A1`, { score: '3', note: 'Registre vu' });
  expect(answered.headers.get('location')).toBe(`${here}/coach/A2`);
  expect(await read(`${here}/coach/A1`)).toMatch(/value="3" aria-pressed="true"/);
  await answerItems(world.as(agent), {
    diagnosis: here.split('/').at(-1)!,
    side: 'own',
    answers: { ...all(2), A1: { score: 3 } },
  });
  await answerItems(world.as(agent), {
    diagnosis: here.split('/').at(-1)!,
    side: 'coach',
    answers: { ...all(2), A1: { score: 3 }, B1: { score: 4 } },
  });
  const agreeing = await read(`${here}/agree`);
  expect(agreeing).toContain('1 question à discuter');
  const refused = await post(`${here}/agree`, {});
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('B1');
  expect((await post(`${here}/agree`, { 'agreed.B1': '3', 'note.B1': 'Cahier vu' })).status).toBe(303);
  const result = await read(here);
  expect(result).toContain('Coopérative en progrès');
  expect(result).toContain('3 choses à faire d’abord');
  expect(result).toContain('Questions éliminatoires');
});

test('what does not apply needs its reason, and what was typed comes back', async () => {
  const opened = await post('/fr/office/diagnoses', { structure, version, occasion: 'other' });
  const item = `${opened.headers.get('location')!}/coach/C4`;
  const wrong = await post(item, { na: 'yes', reason: ' ' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Dites en quelques mots');
  expect((await post(item, { na: 'yes', reason: 'Pas de salariés' })).status).toBe(303);
  expect(await read(item)).toContain('Pas de salariés');
  expect((await post(item, { score: '7' })).status).toBe(422);
});

test('a second diagnosis is compared on the items that are the same, and says how many', async () => {
  const of = await registered(world.as());
  await held(of, all(1));
  const later = await held(of, { ...all(2), B1: { score: null, reason: 'r' } }, 'month_12', '2026-11-01');
  const page = await read(`/fr/diagnoses/${later}`);
  expect(page).toContain('Comparaison sur 39 questions');
  expect(page).toContain('+25');
  const other = structuredClone(cooperativeDiagnosis);
  other.dimensions[0]!.items[2]!.prompt.fr = 'Autre question ?';
  other.dimensions[1]!.weight = 30;
  const [published] = await publishInstrument(world.as(), {
    instrument: (await publishedInstruments(world.as(), {}))[0]!.instrument,
    definition: other,
  });
  const [third] = await holdDiagnosis(world.as(), {
    structure: of,
    version: published!.payload!['version'] as string,
    occasion: 'month_24',
    heldOn: '2026-11-02',
    coach: all(3),
    agree: true,
  });
  expect(await read(`/fr/diagnoses/${third!.about}`)).toContain('Comparaison sur 38 questions');
});

test('others are shown from five on, never below, each by its newest diagnosis', async () => {
  const region = { region: 'MA-05', province: 'MA-BEM' };
  const of = await registered(world.as(), region);
  const mine = await held(of, all(2));
  for (let n = 0; n < 4; n += 1) await held(await registered(world.as(), region), all(3));
  actor = someone('programme_officer');
  const four = await read(`/fr/diagnoses/${mine}`);
  expect(four).toMatch(/Trop peu de coopératives pour comparer[^.]*Béni Mellal-Khénifra/);
  const fifth = await registered(world.as(), region);
  await held(fifth, all(0), 'start', '2024-01-01');
  await held(fifth, all(4), 'month_12', '2025-01-01');
  const five = await read(`/fr/diagnoses/${mine}`);
  expect(five).toContain('Béni Mellal-Khénifra : médiane de 5 autres');
  actor = agent;
});

test('the office lists what it may hold, filtered; a representative finds the own ones', async () => {
  const elsewhere = await registered(world.as(), {
    region: 'MA-02',
    province: 'MA-OUJ',
    names: { fr: 'Loin', ar: null, zgh: null, other: null },
  });
  const there = await held(elsewhere, all(1));
  const list = await read('/fr/office/diagnoses');
  expect(list).toContain('Tifaouine');
  expect(list).not.toContain('Loin');
  expect(await read('/fr/office/diagnoses?state=open&q=Aucune')).toContain('Aucun diagnostic ne correspond');
  actor = someone({ role: 'cooperative_representative', structure: elsewhere });
  expect(await read('/fr/me/diagnoses')).toContain('Loin');
  expect((await site.request(`/fr/diagnoses/${there}`)).status).toBe(200);
  expect((await site.request(`/fr/diagnoses/${there}/agree`)).status).toBe(404);
  actor = someone({ role: 'cooperative_representative', structure });
  expect((await site.request(`/fr/diagnoses/${there}`)).status).toBe(404);
  actor = agent;
});

test('while a diagnosis is open the cooperative sees its own side alone', async () => {
  const opened = await post('/fr/office/diagnoses', { structure, version, occasion: 'other', heldOn: '2031-01-01' });
  const here = opened.headers.get('location')!;
  await answerItems(world.as(agent), { diagnosis: here.split('/').at(-1)!, side: 'coach', answers: all(0) });
  expect(await read(`${here}?side=coach`)).toContain('émergente');
  actor = someone({ role: 'cooperative_representative', structure });
  expect(await read(`${here}?side=coach`)).toContain('Pas encore de réponse');
  expect((await site.request(`${here}/coach/A1`)).status).toBe(404);
  expect(await read(here)).not.toContain('2031');
});

test('a figure is attached on the page of its item, and verified by a colleague', async () => {
  const opened = await post('/fr/office/diagnoses', { structure, version, occasion: 'other' });
  const here = opened.headers.get('location')!;
  const evidence = `${here}/items/B1/evidence`;
  const wrong = await post(evidence, { back: '/coach/B1', figure: 'beaucoup', said: 'Adhérents' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Adhérents');
  const done = await post(evidence, { back: '/coach/B1', figure: '1 200,5', said: 'Kilos' });
  expect(done.headers.get('location')).toBe(`${here}/coach/B1#evidence`);
  expect(await read(`${here}/coach/B1`)).toContain('1\u00A0200,5');
  expect(await read(`${here}/coach/B1`)).not.toContain('J’ai vérifié');
  actor = someone({ role: 'field_agent', region: 'MA-09' });
  const seen = await read(`${here}/coach/B1`);
  const verify = new RegExp(`action="(${here}/evidence/[0-9a-f-]+/verify)"`).exec(seen)![1]!;
  expect((await post(verify, { back: '/coach/B1' })).status).toBe(303);
  expect(await read(`${here}/coach/B1`)).toContain('vérifiée');
  actor = agent;
});
