import { afterAll, beforeAll, expect, test } from 'vitest';
import { newInstance, onCollect } from '../../../../test/support/collect.ts';
import type { Collect } from '../../../../test/support/collect.ts';
import { someCall } from '../../../../test/support/calls.ts';
import { fieldHouse, phoneOf } from '../../../../test/support/phone.ts';
import type { FieldHouse, Phone } from '../../../../test/support/phone.ts';
import { silence } from '../../../../test/support/silence.ts';
import { recordPrompt } from '../../diagnoses/commands/record-prompt.ts';
import { adoptShipped, publishedInstruments } from '../../diagnoses/index.ts';
import { emptyContents } from '../jobs.ts';
import { registerStructure } from '../../registry/index.ts';

let house: FieldHouse;
let collect: Collect;
let officer: Phone;
let call: string;

const day = 86_400_000;
const as = (actor = house.as().actor, now = new Date()) => ({ ...house.as(now), actor });

beforeAll(async () => {
  house = await fieldHouse();
  collect = await onCollect(house);
  officer = await phoneOf(house, [{ role: 'programme_officer' }]);
  ({ call } = await someCall(as, { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) }));
  const cooperative = { kind: 'cooperative' as const, province: 'MA-TAR' };
  await registerStructure(as(), { ...cooperative, names: { fr: 'Tifawin' }, register_number: '77/2024' });
  await registerStructure(as(), { ...cooperative, names: { fr: 'Tamount' }, register_number: '78/2024' });
});
afterAll(() => house.close());

const application = (number: string, instance: string) =>
  `<data id="call-${call}" version="1"><twiza_cooperative><twiza_name>Tifawin</twiza_name><twiza_register_number>${number}</twiza_register_number><twiza_language>ar</twiza_language></twiza_cooperative><twiza_mandate><twiza_given_by>Fadma Ouhmad</twiza_given_by><twiza_given_as>president</twiza_given_as><twiza_phone>0612345678</twiza_phone><twiza_way>spoken</twiza_way></twiza_mandate><about><age>4</age><exports>no</exports></about><products><name>Huile</name></products><meta><instanceID>${instance}</instanceID></meta></data>`;

const submission = async (instance: string) =>
  (await house.database.pool.query('select * from field.submission where instance = $1', [instance])).rows[0];

const page = async (phone: Phone, path: string) => (await phone.ask(path, { headers: { accept: 'text/html' } })).text();

/** Posts a form as its page gives it, with the token and the seed of this browser. */
const post = async (phone: Phone, from: string, action: string, fields: Record<string, string>) => {
  const shown = await phone.ask(from, { headers: { accept: 'text/html' } });
  const token = /name="csrf" value="([^"]+)"/.exec(await shown.text())![1]!;
  const seed = shown.headers
    .getSetCookie()
    .find((one) => one.includes('seed='))!
    .split(';')[0]!;
  return phone.ask(action, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `${phone.cookie}; ${seed}` },
    body: new URLSearchParams({ csrf: token, ...fields }),
  });
};

test('an officer finds the cooperative that a submission could not, and it is applied in the agent’s name', async () => {
  const instance = newInstance();
  await collect.send(application('no such', instance));
  const { id, refusal } = await submission(instance);
  expect(refusal).toBe('field.cooperative_unknown');
  expect(await page(officer, '/fr/office/field/submissions?state=waiting')).toContain(id);
  const here = `/fr/office/field/submissions/${id}`;
  const shown = await page(officer, here);
  expect(shown).toContain('Aucune coopérative active');
  expect(shown).toContain('Fadma Ouhmad');
  expect((await post(officer, here, `${here}/settle`, { number: '1234567' })).status).toBe(409);
  expect((await post(officer, here, `${here}/settle`, { number: '77/2024' })).status).toBe(303);
  const settled = await submission(instance);
  expect(settled).toMatchObject({ state: 'applied', settled_by: officer.person });
  const { rows } = await house.database.pool.query('select filed_by, status from calls.application where id = $1', [
    settled.became,
  ]);
  expect(rows).toEqual([{ filed_by: collect.person, status: 'submitted' }]);
  expect((await officer.ask(`${here}/original`)).headers.get('content-disposition')).toMatch(/^attachment/);
  expect(await (await officer.ask(`${here}/original`)).text()).toBe(application('no such', instance));
});

test('what was applied forgets its text after ninety days, and is still known when it is sent again', async () => {
  const instance = newInstance();
  await registerStructure(as(), {
    kind: 'cooperative',
    province: 'MA-TAR',
    names: { fr: 'Tagmat' },
    register_number: '79/2024',
  });
  await collect.send(application('79/2024', instance));
  expect((await submission(instance)).state).toBe('applied');
  await emptyContents(house.ground, new Date(Date.now() + 91 * day));
  const { id, xml } = await submission(instance);
  expect(xml).toBe('');
  expect((await officer.ask(`/fr/office/field/submissions/${id}`)).status).toBe(200);
  expect((await collect.send(application('79/2024', instance))).status).toBe(201);
  expect((await collect.send(application('80/2024', instance))).status).toBe(409);
});

test('a submission is set aside with a reason, and stays', async () => {
  const instance = newInstance();
  await collect.send(application('nobody', instance));
  const { id } = await submission(instance);
  const here = `/fr/office/field/submissions/${id}`;
  expect((await post(officer, here, `${here}/aside`, { note: '' })).status).toBe(422);
  expect((await post(officer, here, `${here}/aside`, { note: 'Essai de formation' })).status).toBe(303);
  expect(await submission(instance)).toMatchObject({ state: 'set_aside', note: 'Essai de formation' });
  await collect.send(application('nobody', instance));
  expect((await submission(instance)).state).toBe('set_aside');
});

test('officers of another region do not see what this agent sent; agents see nothing of the office', async () => {
  const instance = newInstance();
  await collect.send(application('nowhere', instance));
  const { id } = await submission(instance);
  const other = await phoneOf(house, [{ role: 'programme_officer', region: 'MA-01' }]);
  const same = await phoneOf(house, [{ role: 'programme_officer', region: 'MA-09' }]);
  const status = async (phone: Phone) => (await phone.ask(`/fr/office/field/submissions/${id}`)).status;
  expect([await status(other), await status(same), await status(await phoneOf(house))]).toEqual([404, 200, 404]);
  expect(await page(other, '/fr/office/field/submissions')).not.toContain(id);
});

test('an agent makes a login for a telephone, sees its password once, and takes it back', async () => {
  const agent = await phoneOf(house);
  const made = await post(agent, '/ar/me/collect', '/ar/me/collect', { label: 'Samsung' });
  expect(made.headers.get('cache-control')).toContain('no-store');
  const [login, secret] = [...(await made.text()).matchAll(/<bdi>([a-z0-9]{8}|[a-z0-9-]{19})<\/bdi>/g)].map(
    ([, one]) => one!,
  );
  expect(secret).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
  const headers = {
    'x-openrosa-version': '1.0',
    authorization: `Basic ${btoa(`${login}:${secret!.toUpperCase().replaceAll('-', ' ')}`)}`,
  };
  const list = () => fetch(`${house.url}/openrosa/formList`, { headers });
  expect((await list()).status).toBe(200);
  const shown = await page(agent, '/ar/me/collect');
  expect(shown).toContain(login);
  expect(shown).not.toContain(secret);
  const revoke = /\/ar\/me\/collect\/[0-9a-f-]+\/revoke/.exec(shown)![0];
  expect((await post(agent, '/ar/me/collect', revoke, {})).status).toBe(303);
  expect((await list()).status).toBe(401);
});

test('a diagnosis that was filled in Collect is held', async () => {
  await adoptShipped(as(), {});
  const [instrument] = await publishedInstruments(as(), {});
  const id = `diagnosis-${instrument!.id}`;
  expect(await (await collect.ask('/formList')).text()).toContain(id);
  const form = await (await collect.ask(`/forms/${id}.xml`)).text();
  expect(form).toContain('<translation lang="العربية (ar)"');
  const sound = new File([silence() as Uint8Array<ArrayBuffer>], 'a.wav');
  await recordPrompt(as(), { version: instrument!.id, item: 'A1', language: 'ar', file: sound });
  expect(await (await collect.ask(`/forms/${id}.xml`)).text()).toContain('jr://audio/A1.ar.wav');
  expect(await (await collect.ask(`/manifest/${id}`)).text()).toMatch(
    /<filename>A1\.ar\.wav<\/filename><hash>md5:[0-9a-f]{32}</,
  );
  expect((await collect.ask(`/media/${id}/A1.ar.wav`)).headers.get('content-type')).toMatch(/^audio\//);
  const instance = newInstance();
  const xml = `<data id="${id}" version="1"><twiza_cooperative><twiza_name>Tamount</twiza_name><twiza_register_number>78/2024</twiza_register_number></twiza_cooperative><twiza_held><twiza_side>coach</twiza_side><twiza_occasion>start</twiza_occasion><twiza_held_on>2026-11-20</twiza_held_on></twiza_held><dimension_A><A1>3</A1><A2>NA</A2><A2_reason>Créée cette année</A2_reason></dimension_A><meta><instanceID>${instance}</instanceID></meta></data>`;
  expect((await collect.send(xml)).status).toBe(201);
  const { state, became, refusal } = await submission(instance);
  expect([state, refusal]).toEqual(['applied', null]);
  const { rows } = await house.database.pool.query(
    'select item, score, reason from diagnoses.answer where diagnosis = $1 order by item',
    [became],
  );
  expect(rows).toMatchObject([
    { item: 'A1', score: 3 },
    { item: 'A2', score: null, reason: 'Créée cette année' },
  ]);
});
