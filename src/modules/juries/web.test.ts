import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, someone, type World } from '../../../test/support/world.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { jobs as messagesJobs } from '../../platform/messages/index.ts';
import { anonymous, type Actor } from '../../platform/rights.ts';
import { siteOf } from '../../../test/support/web.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { jobs } from './jobs.ts';
import {
  aPanel,
  assign,
  newPhone,
  readAll,
  readingsOf,
  regions,
  seatJuror,
  type TestPanel,
} from '../../../test/support/panel.ts';
import { registerReadingMatter } from './reading-matter.ts';
import { onTheWeb } from './web.tsx';
import { words } from './words/index.ts';

let world: World;
let panel: TestPanel;
let reader: Actor;
let site: ReturnType<typeof siteOf>;

beforeAll(async () => {
  world = await openWorld({ jobs: [...jobs, ...messagesJobs] as Job<never>[] });
  knowWords('juries', words);
  registerReadingMatter(async () => 'Le projet de ce dossier');
  site = siteOf(world.ground, onTheWeb.web, () => reader);
  panel = await aPanel(world, { entries: 12 });
}, 60_000);
afterAll(() => world?.close());

const get = async (path: string) => {
  const answer = await site.request(path);
  return { status: answer.status, text: await answer.text() };
};

const post = async (path: string, fields: Record<string, string | string[]>, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  const answer = await site.request(path, { method: 'POST', body, headers });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
};

const office = (rest = '') => `/fr/office/panels/${panel.panel}${rest}`;
const steps = ['', '/jurors', '/assignment', '/readings', '/ranking', '/deliberation', '/minutes'];

const everyPage = async (): Promise<void> => {
  reader = panel.officer;
  for (const lang of ['ar', 'fr', 'en'])
    for (const step of steps) {
      const { status, text } = await get(`/${lang}/office/panels/${panel.panel}${step}`);
      expect([lang, step, status]).toEqual([lang, step, 200]);
      expect(text).toContain(`lang="${lang}"`);
    }
};

test('the office invites, the juror answers, the office confirms: by forms alone', async () => {
  await everyPage();
  const phone = newPhone();
  const invited = await post(office('/jurors'), { name: 'Salma Idrissi', phone, lang: 'ar' });
  expect(invited).toMatchObject({ status: 303, to: office('/jurors') });
  expect((await post(office('/jurors'), { name: '', phone: '12' })).status).toBe(422);
  const { rows } = await world.pool.query<{ id: string; person: string }>(
    'select id, person from juries.juror where phone = $1',
    [phone],
  );
  const { id, person } = rows[0]!;
  const message = await world.pool.query('select action_url, lang from platform.message_out where address = $1', [
    phone,
  ]);
  expect(message.rows[0]).toEqual({
    action_url: `http://localhost/ar/me/panels/${panel.panel}/invitation`,
    lang: 'ar',
  });
  const actor: Actor = {
    kind: 'person',
    id: person,
    grants: [{ role: 'juror', programme: panel.programme, region: null, structure: null }],
  };
  reader = actor;
  expect((await get(`/ar/me/panels/${panel.panel}/invitation`)).text).toContain('dir="rtl"');
  const silent = await post(`/fr/me/panels/${panel.panel}/invitation`, { accept: 'yes' });
  expect(silent.status).toBe(422);
  const answered = await post(`/fr/me/panels/${panel.panel}/invitation`, {
    accept: 'yes',
    languages: ['fr', 'ar'],
    sectors: 'argan',
    regions: [...regions],
    ties: '001234567000012\n0612345678\n123/45',
    family: '77/2020',
  });
  expect(answered).toMatchObject({ status: 303, to: '/fr/me/readings' });
  reader = panel.officer;
  expect((await get(office('/jurors'))).text).toContain('Salma Idrissi');
  expect((await post(office('/jurors/settle'), { juror: id })).status).toBe(303);
  panel.jurors.push({ id, person, actor });
});

test(
  'conflicts found on a register number show struck through, and the entry goes to another',
  { timeout: 60_000 },
  async () => {
    for (let at = 0; at < 4; at++) await seatJuror(world, panel);
    reader = panel.officer;
    const [first] = panel.entries;
    await post(office('/conflicts'), { juror: panel.jurors[0]!.id, entry: first!.id, why: 'family' });
    await post(office('/assignment/ask'), {});
    expect((await get(office('/assignment'))).text).toContain('data-follow');
    await world.settle();
    expect((await get(office('/assignment/progress'))).text).toContain('data-reload');
    const proposed = await get(office('/assignment'));
    expect(proposed.text).toContain('<del>');
    const assignment = /name="assignment" value="([^"]+)"/.exec(proposed.text)![1]!;
    expect((await post(office('/assignment/adopt'), { assignment })).status).toBe(303);
    const readings = await readingsOf(world, panel);
    expect(readings.some(({ juror, entry }) => juror === panel.jurors[0]!.id && entry === first!.id)).toBe(false);
    const own = readings.find(({ entry }) => entry === first!.id)!;
    const refused = await post(office('/assignment/move'), { reading: own.id, to: panel.jurors[0]!.id });
    expect(refused).toMatchObject({ status: 409 });
    expect(refused.text).toMatch(/conflit|étalon/);
    await everyPage();
  },
);

test('a juror scores blind, saves, is told what is missing, finishes and goes on', async () => {
  const seat = panel.jurors[1]!;
  reader = seat.actor;
  const mine = (await readingsOf(world, panel)).filter(({ juror }) => juror === seat.id);
  expect((await get('/ar/me/readings')).text).toContain('dir="rtl"');
  const reading = mine[0]!.id;
  const sheet = await get(`/ar/me/readings/${reading}`);
  expect(sheet.text).toContain('Le projet de ce dossier');
  expect(sheet.text).not.toContain('Salma');
  const saved = await post(`/fr/me/readings/${reading}/save`, { 'levels.need': '3' }, { accept: 'application/json' });
  expect(saved).toMatchObject({ status: 200, text: '{"saved":true}' });
  const missing = await post(`/fr/me/readings/${reading}`, { 'levels.need': '3', note: 'À revoir' });
  expect(missing.status).toBe(422);
  expect(missing.text).toContain('À revoir');
  const done = await post(`/fr/me/readings/${reading}`, {
    'levels.need': '3',
    'levels.plan': '٢',
    'levels.market': '4',
  });
  expect(done.status).toBe(303);
  expect(done.to).toMatch(/^\/fr\/me\/readings\/.+/);
  expect((await post(`/fr/me/readings/${mine[1]!.id}/recuse`, { why: 'family' })).status).toBe(303);
  expect((await get(`/fr/me/readings/${mine[1]!.id}`)).text).not.toContain('Le projet de ce dossier');
});

test('others find nothing: not a stranger, not another juror, not the office of another programme', async () => {
  const [reading] = await readingsOf(world, panel);
  for (const who of [
    someone('juror'),
    someone('cooperative_representative'),
    someone({ role: 'programme_officer', programme: panel.panel }),
  ]) {
    reader = who;
    for (const step of steps) expect((await get(office(step))).status).toBe(404);
    expect((await post(office('/calibrate'), {})).status).toBe(404);
    expect((await get(`/fr/me/readings/${reading!.id}`)).status).toBe(404);
    expect((await get(`/fr/me/panels/${panel.panel}/invitation`)).status).toBe(404);
    expect((await get(`/fr/me/panels/${panel.panel}/minutes`)).status).toBe(404);
  }
  reader = anonymous;
  for (const step of steps) expect((await get(office(step))).status).toBe(401);
  expect((await get('/fr/me/readings')).status).toBe(401);
  // A juror of this very panel sees no page of the office, and the office scores in nobody's name.
  reader = panel.jurors[1]!.actor;
  expect((await get(office('/ranking'))).status).toBe(404);
  reader = panel.officer;
  expect((await get(`/fr/me/readings/${reading!.id}`)).status).toBe(404);
});

test(
  'calibration waits for the readings, then ranking, deliberation and minutes follow',
  { timeout: 60_000 },
  async () => {
    reader = panel.officer;
    expect((await post(office('/calibrate'), {})).status).toBe(409);
    await assign(world, panel);
    await readAll(world, panel);
    reader = panel.officer;
    expect((await post(office('/calibrate'), {})).status).toBe(303);
    expect((await post(office('/select'), {})).status).toBe(303);
    const ranking = await get(office('/ranking'));
    expect(ranking.text).toContain('class="cut"');
    const without = await get(office(`/ranking?without=${panel.jurors[2]!.id}`));
    expect(without.text).toContain('Rang avec tous');
    await everyPage();
    const present = panel.jurors.slice(0, 3).map(({ id }) => id);
    expect((await post(office('/deliberation/open'), { quorum: '5', present })).status).toBe(409);
    expect((await post(office('/deliberation/open'), { quorum: '٣', present })).status).toBe(303);
    await everyPage();
    const page = await get(office('/deliberation'));
    const value = (name: string) =>
      new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page.text)?.[1] ??
      /value="([^"]*)"[^>]*name="votes_for"/.exec(page.text)?.[1] ??
      '';
    const entry = value('entry');
    const proposer = /name="proposed_by"[\s\S]*?<option value="([0-9a-f-]{36})"/.exec(page.text)![1]!;
    const votes = {
      votes_for: /id="f-votes_for"/.test(page.text) ? String(3) : '3',
      votes_against: '0',
      abstained: '0',
    };
    const bare = { entry, kind: 'move', to_rank: '4', proposed_by: proposer, ...votes };
    const without_reason = await post(office('/deliberation/decide'), bare);
    expect(without_reason.status).toBe(409);
    const out = /Hors de la salle/.test(page.text) ? 1 : 0;
    const decided = await post(office('/deliberation/decide'), {
      ...bare,
      reason: 'Projet plus mûr',
      votes_for: String(3 - out),
    });
    expect(decided.status).toBe(303);
    expect((await post(office('/minutes/close'), {})).status).toBe(409);
    expect((await post(office('/minutes/sign'), {})).text).toContain('Cochez qui a signé');
    expect((await post(office('/minutes/sign'), { jurors: present.slice(1) })).status).toBe(303);
    reader = panel.jurors[0]!.actor;
    expect((await get(`/ar/me/panels/${panel.panel}/minutes`)).status).toBe(200);
    expect((await post(`/fr/me/panels/${panel.panel}/minutes/sign`, {})).status).toBe(303);
    reader = panel.officer;
    expect((await post(office('/minutes/close'), {})).status).toBe(303);
    expect((await get(office('/minutes'))).text).toContain('Projet plus mûr');
    await everyPage();
  },
);
