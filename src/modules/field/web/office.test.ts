import { createHash, createHmac } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCooperative, anAct, fieldHouse, onPhone, phoneOf, replyTo } from '../../../../test/support/phone.ts';
import type { FieldHouse, Phone } from '../../../../test/support/phone.ts';
import { signInByPhone } from '../../../../test/support/people.ts';
import { registered } from '../../../../test/support/registry.ts';
import { escapedText } from '../../../platform/field/index.ts';
import { newId } from '../../../platform/ids.ts';

let house: FieldHouse;
let agent: Phone;
let officer: Phone;

beforeAll(async () => {
  house = await fieldHouse();
  agent = await phoneOf(house);
  officer = await phoneOf(house, [{ role: 'programme_officer', region: 'MA-09' }]);
});
afterAll(() => house.close());

const get = async (path: string, who = officer): Promise<string> => {
  const answer = await who.ask(`/fr${path}`, { headers: { accept: 'text/html' } });
  if (answer.status !== 200) throw new Error(`${answer.status} ${path}`);
  return answer.text();
};

/** Posts as the form on a page would, with its token and the browser's seed. */
const post = async (
  from: string,
  path: string,
  fields: Record<string, string | File>,
  who = officer,
): Promise<Response> => {
  const page = await who.ask(`/fr${from}`, { headers: { accept: 'text/html' } });
  const seed = page.headers.getSetCookie().map((line) => line.split(';')[0]!);
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, csrf })) body.append(name, value);
  const headers = { accept: 'text/html', cookie: [who.cookie, ...seed].join('; ') };
  return fetch(`${house.url}/fr${path}`, { method: 'POST', body, headers, redirect: 'manual' });
};

const one = async (sql: string, ...values: unknown[]) => (await house.database.pool.query(sql, values)).rows[0];
const edit = (structure: string, changes: Record<string, { before: unknown; after: unknown }>) =>
  anAct('registry.correct_structure', structure, { structure }, { changes });

/** An act refused for want of right: its structure lies elsewhere. */
const outOfReach = async () => {
  const structure = await registered(house.as(), { province: 'MA-OUJ', region: 'MA-02' });
  const act = edit(structure, { commune: { before: null, after: 'Sidi Boulenouar' } });
  await agent.sync([act]);
  return { structure, act };
};

test('the office sees what was refused with its reason, and all that it said', async () => {
  const { act } = await outOfReach();
  const list = await get('/office/field');
  expect(list).toContain(`/fr/office/field/acts/${act.id}`);
  expect(list).toContain('Coopérative Tifaouine');
  const page = await get(`/office/field/acts/${act.id}`);
  expect(page).toContain('Sidi Boulenouar');
  expect(page).toContain('Rien n’est perdu');
});

test('an officer of another region, and anybody else, sees nothing of it', async () => {
  const { act } = await outOfReach();
  const other = await phoneOf(house, [{ role: 'programme_officer', region: 'MA-01' }]);
  expect(await get('/office/field', other)).not.toContain(act.id);
  expect((await other.ask(`/fr/office/field/acts/${act.id}`)).status).toBe(404);
  expect((await agent.ask(`/fr/office/field/acts/${act.id}`)).status).toBe(404);
});

test('handed to an agent who may, it is applied in that name, and who captured it stays written', async () => {
  const { structure, act } = await outOfReach();
  const colleague = await phoneOf(house, [{ role: 'field_agent', region: 'MA-02' }]);
  const here = `/office/field/acts/${act.id}`;
  const answer = await post(here, `${here}/hand`, { to: colleague.person });
  expect(answer.status).toBe(303);
  expect(await one('select commune from registry.structure where id = $1', structure)).toEqual({
    commune: 'Sidi Boulenouar',
  });
  expect(await one('select state, person, captured_by from field.act where id = $1', act.id)).toEqual({
    state: 'applied',
    person: colleague.person,
    captured_by: agent.person,
  });
  const fact = await one(`select actor from platform.journal where payload ->> 'act' = $1`, act.id);
  expect(fact.actor).toBe(colleague.person);
  expect(replyTo(await agent.sync([act]), act).state).toBe('applied');
});

test('handed to nobody, or to somebody who does not work here, it comes back with a sentence', async () => {
  const { act } = await outOfReach();
  const here = `/office/field/acts/${act.id}`;
  expect((await post(here, `${here}/hand`, { to: '' })).status).toBe(422);
  const buyer = await phoneOf(house, [{ role: 'buyer' }]);
  const answer = await post(here, `${here}/hand`, { to: buyer.person });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Choisissez une personne');
});

test('tried again once the right is there, it is applied', async () => {
  const { structure, act } = await outOfReach();
  const here = `/office/field/acts/${act.id}`;
  await post(here, `${here}/again`, {});
  expect(await one('select state from field.act where id = $1', act.id)).toEqual({ state: 'refused' });
  await house.database.pool.query(`update registry.structure set region = 'MA-09', province = 'MA-TAR' where id = $1`, [
    structure,
  ]);
  await post(here, `${here}/again`, {});
  expect(await one('select state from field.act where id = $1', act.id)).toEqual({ state: 'applied' });
});

test('set aside with a reason, it is told to the phone, and what it said stays readable', async () => {
  const { act } = await outOfReach();
  const here = `/office/field/acts/${act.id}`;
  expect((await post(here, `${here}/aside`, { why: '' })).status).toBe(422);
  expect((await post(here, `${here}/aside`, { why: 'Déjà noté au bureau' })).status).toBe(303);
  expect(replyTo(await agent.sync([act]), act)).toMatchObject({ state: 'refused', refusal: 'field.set_aside' });
  const page = await get(here);
  expect(page).toContain('Déjà noté au bureau');
  expect(page).toContain('Sidi Boulenouar');
});

/** The same field changed on two phones. */
const clashing = async () => {
  const structure = await registered(house.as());
  const colleague = await phoneOf(house);
  await colleague.sync([edit(structure, { commune: { before: null, after: 'Tafraout' } })]);
  const act = edit(structure, { commune: { before: null, after: 'Tafingoult' } });
  await agent.sync([act]);
  return { structure, act, colleague, here: `/office/field/acts/${act.id}` };
};
const communeOf = async (structure: string): Promise<string> =>
  (await one('select commune from registry.structure where id = $1', structure)).commune;

test.each([
  ['phone', '', 'Tafingoult'],
  ['office', '', 'Tafraout'],
  ['other', 'Taliouine', 'Taliouine'],
])('a clash is settled for the %s, and both values stay', async (kept, other, stands) => {
  const { structure, act, here } = await clashing();
  const page = await get(here);
  expect(page).toContain('Tafingoult');
  expect(page).toContain('Tafraout');
  const answer = await post(here, `${here}/settle`, { 'kept.commune': kept, 'other.commune': other });
  expect(answer.status).toBe(303);
  expect(await communeOf(structure)).toBe(stands);
  expect(await one('select phone, office, kept, settled_by from field.clash where act = $1', act.id)).toEqual({
    phone: 'Tafingoult',
    office: 'Tafraout',
    kept,
    settled_by: officer.person,
  });
  expect(replyTo(await agent.sync([act]), act).state).toBe('merged');
});

test('a clash whose office value moved meanwhile is shown again before anything is written', async () => {
  const { structure, colleague, here } = await clashing();
  await colleague.sync([edit(structure, { commune: { before: 'Tafraout', after: 'Igherm' } })]);
  const answer = await post(here, `${here}/settle`, { 'kept.commune': 'phone' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Igherm');
  expect(await communeOf(structure)).toBe('Igherm');
  await post(here, `${here}/settle`, { 'kept.commune': 'phone' });
  expect(await communeOf(structure)).toBe('Tafingoult');
});

test('a decision that was not made asks for it', async () => {
  const { here } = await clashing();
  expect((await post(here, `${here}/settle`, {})).status).toBe(422);
});

const escapeFile = async (
  acts: object[],
  signed: boolean,
  media: { digest: string; name: string; content: string }[] = [],
) => {
  const file = {
    twiza: 'field-escape',
    version: 1,
    device: agent.device,
    person: { id: agent.person, name: 'Amina' },
    madeAt: new Date().toISOString(),
    acts,
    media,
  };
  if (!signed) return file;
  const { key } = (await (await agent.ask(`/field/key?device=${agent.device}`)).json()) as { key: string };
  return {
    ...file,
    signature: createHmac('sha256', key)
      .update(escapedText(file as never))
      .digest('hex'),
  };
};
const bring = (file: object) => {
  const given = new File([JSON.stringify(file)], 'twiza-saisies.json', { type: 'application/json' });
  return post('/office/field/escape', '/office/field/escape', { file: given });
};

test('a signed file of unsent acts is applied in its agent’s name, once however often it is brought', async () => {
  const acts = [aCooperative(), aCooperative()];
  const file = await escapeFile(acts, true);
  for (let time = 0; time < 2; time += 1) expect((await bring(file)).status).toBe(200);
  for (const act of acts) {
    const { n, actor } = await one(
      `select count(*)::int as n, min(actor::text) as actor from platform.journal where payload ->> 'act' = $1`,
      act.id,
    );
    expect(n).toBe(1);
    expect(actor).toBe(agent.person);
  }
  expect((await agent.sync(acts)).replies.map(({ state }) => state)).toEqual(['applied', 'applied']);
});

test('a plain file is applied in the name of who brings it; an altered one is refused', async () => {
  const act = aCooperative();
  expect((await bring(await escapeFile([act], false))).status).toBe(200);
  expect(await one('select person, captured_by, brought_by from field.act where id = $1', act.id)).toEqual({
    person: officer.person,
    captured_by: agent.person,
    brought_by: officer.person,
  });
  const file = await escapeFile([aCooperative()], true);
  const answer = await bring({ ...file, acts: [aCooperative()] });
  expect(answer.status).toBe(409);
  expect((await bring({ any: 'thing' })).status).toBe(422);
});

test('the photos of a file come with it', async () => {
  const structure = await registered(house.as());
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#742' } })
    .jpeg()
    .toBuffer();
  const digest = createHash('sha256').update(bytes).digest('hex');
  const id = newId();
  const act = anAct('registry.attach_photo', structure, { id, structure, title: 'Four', photo: digest });
  const media = [{ digest, name: 'four.jpg', content: bytes.toString('base64') }];
  // The act had been sent before its phone was lost; the photo had not.
  expect((await agent.sync([act])).media).toContain(digest);
  expect(await get('/office/field/media')).toContain(act.id);
  expect((await bring(await escapeFile([act], true, media))).status).toBe(200);
  expect((await one('select count(*)::int as n from registry.document where id = $1', id)).n).toBe(1);
  expect((await agent.sync()).media).not.toContain(digest);
});

test('a phone forgotten from elsewhere is signed out, and may ask without a session whether it must erase', async () => {
  const lost = await phoneOf(house);
  await lost.sync();
  const asked = async (device: string) =>
    (await (await fetch(`${house.url}/field/forgotten?device=${device}`)).json()) as { forgotten: boolean };
  expect(await asked(lost.device)).toEqual({ forgotten: false });
  const { rows } = await house.database.pool.query('select value from people.identifier where person = $1', [
    lost.person,
  ]);
  const { token } = await signInByPhone(house.database, rows[0].value, new Date());
  const desk = onPhone(house, lost.person, token);
  expect((await post('/me/devices', `/me/devices/${lost.device}/forget`, {}, desk)).status).toBe(303);
  expect((await lost.ask('/field/tour?device=' + lost.device)).status).toBe(401);
  expect(await asked(lost.device)).toEqual({ forgotten: true });
  expect(await asked('nobody')).toEqual({ forgotten: false });
  expect((await desk.ask('/field/structures?q=')).status).toBe(200);
});

test('a phone that its user forgets gets nothing more, must erase what it holds, and what it still sends is kept', async () => {
  const phone = await phoneOf(house);
  const structure = await registered(house.as());
  const { cursor } = await phone.sync([], { structures: [structure] });
  expect(await get('/me/devices', phone)).toContain(phone.device);
  expect(await get('/office/field/devices')).toContain('Téléphone');
  const stranger = await phoneOf(house);
  expect((await post('/me/devices', `/me/devices/${phone.device}/forget`, {}, stranger)).status).toBe(404);
  expect((await post('/me/devices', `/me/devices/${phone.device}/forget`, {}, phone)).status).toBe(303);
  const act = aCooperative();
  const reply = await phone.sync([act], { cursor });
  expect(reply).toMatchObject({ forget: true, shelves: [] });
  expect(replyTo(reply, act).state).toBe('applied');
  const anew = onPhone(house, phone.person, phone.cookie.slice('session='.length));
  expect((await anew.sync([], { structures: [structure] })).forget).toBe(false);
});
