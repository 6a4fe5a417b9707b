import { afterAll, beforeAll, expect, test } from 'vitest';
import { newInstance, onCollect } from '../../../../test/support/collect.ts';
import type { Collect } from '../../../../test/support/collect.ts';
import { picture, someCall } from '../../../../test/support/calls.ts';
import { fieldHouse } from '../../../../test/support/phone.ts';
import type { FieldHouse } from '../../../../test/support/phone.ts';
import { readXml } from '../../../platform/xml/index.ts';
import { registerStructure } from '../../registry/index.ts';
import { revokeCollectKey } from '../commands/revoke-collect-key.ts';

let house: FieldHouse;
let collect: Collect;
let call: string;
let photo: Uint8Array;

const day = 86_400_000;
const as = (actor = house.as().actor, now = new Date()) => ({ ...house.as(now), actor });

let numbers = 100;
/** A cooperative that the register knows, by its number. */
const known = async (): Promise<string> => {
  numbers += 1;
  await registerStructure(as(), {
    kind: 'cooperative',
    names: { fr: `Coopérative ${numbers}` },
    register_number: `${numbers}/2024`,
    province: 'MA-TAR',
  });
  return `${numbers}/2024`;
};

beforeAll(async () => {
  house = await fieldHouse();
  collect = await onCollect(house);
  const dates = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) };
  ({ call } = await someCall(as, dates));
  photo = new Uint8Array(await (await picture()).arrayBuffer());
});
afterAll(() => house.close());

const submission = (number: string, instance = newInstance(), more = '', photos = ['a.png']) =>
  `<?xml version="1.0"?><data id="call-${call}" version="1" xmlns:orx="http://openrosa.org/xforms">
<twiza_cooperative><twiza_name>Tifawin</twiza_name><twiza_ice/><twiza_register_number>${number}</twiza_register_number><twiza_language>ar</twiza_language></twiza_cooperative>
<twiza_mandate><twiza_given_by>Fadma Ouhmad</twiza_given_by><twiza_given_as>president</twiza_given_as><twiza_phone>0612345678</twiza_phone><twiza_way>spoken</twiza_way><twiza_paper/></twiza_mandate>
<about><age>4</age><exports>no</exports><where/><means>road sea</means></about>
${photos.map((name, n) => `<products><name>Huile ${n}</name><photo>${name}</photo></products>`).join('')}${more}
<orx:meta><orx:instanceID>${instance}</orx:instanceID></orx:meta></data>`;

const kept = async (instance: string) =>
  (await house.database.pool.query('select * from field.submission where instance = $1', [instance])).rows[0];
const applications = async (instance: string) =>
  (
    await house.database.pool.query(
      `select a.status, a.answers, a.filed_by from calls.application a join field.submission s on s.became = a.id
        where s.instance = $1`,
      [instance],
    )
  ).rows;

test('a request says its version and who it is, or learns what is missing', async () => {
  const bare = await fetch(`${house.url}/openrosa/formList`);
  expect(bare.status).toBe(400);
  const anonymous = await fetch(`${house.url}/openrosa/formList`, { headers: { 'x-openrosa-version': '1.0' } });
  expect(anonymous.status).toBe(401);
  expect(anonymous.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
  expect(anonymous.headers.get('x-openrosa-version')).toBe('1.0');
  const wrong = await collect.ask('/formList', { headers: { authorization: `Basic ${btoa('abcdefgh:no')}` } });
  expect(wrong.status).toBe(401);
});

test('HEAD tells how much one request may hold', async () => {
  const head = await collect.ask('/submission', { method: 'HEAD' });
  expect(head.status).toBe(204);
  expect(head.headers.get('x-openrosa-accept-content-length')).toBe('20000000');
  expect(Date.parse(head.headers.get('date')!)).toBeGreaterThan(Date.now() - 60_000);
});

test('the list has the open calls with their XForm, which is well formed', async () => {
  const list = readXml(await (await collect.ask('/formList')).text());
  const mine = list.children.find(({ children }) => children.some(({ text }) => text === `call-${call}`));
  const value = (name: string) => mine!.children.find((one) => one.name === name)!.text;
  expect(value('version')).toBe('1');
  expect(value('hash')).toMatch(/^md5:[0-9a-f]{32}$/);
  const form = await (await collect.ask(`/forms/call-${call}.xml`)).text();
  expect(readXml(form).name).toBe('h:html');
  expect(form).toContain('/data/twiza_mandate/twiza_given_by');
  expect(readXml(await (await collect.ask(`/manifest/call-${call}`)).text()).name).toBe('manifest');
  expect((await collect.ask('/forms/call-00000000-0000-7000-8000-000000000000.xml')).status).toBe(404);
});

test('somebody who files for nobody is shown nothing', async () => {
  const juror = await onCollect(house, [{ role: 'field_agent', region: 'MA-09' }]);
  await house.database.pool.query('update people.role_grant set revoked_at = now() where person = $1', [juror.person]);
  expect(readXml(await (await juror.ask('/formList')).text()).children).toEqual([]);
});

test('a submission in two parts becomes an application once both are there, and the same again changes nothing', async () => {
  const instance = newInstance();
  const xml = submission(await known(), instance, '', ['a.png', 'b.png']);
  expect((await collect.send(xml, { 'a.png': photo })).status).toBe(201);
  expect((await kept(instance)).state).toBe('media_owed');
  expect(await applications(instance)).toEqual([]);
  expect((await collect.send(xml, { 'b.png': photo })).status).toBe(201);
  expect((await kept(instance)).state).toBe('applied');
  expect(await applications(instance)).toEqual([
    {
      status: 'submitted',
      filed_by: collect.person,
      answers: {
        about: { age: 4, exports: false, means: ['road', 'sea'] },
        products: [
          { name: 'Huile 0', photo: 1 },
          { name: 'Huile 1', photo: 1 },
        ],
      },
    },
  ]);
  for (const media of [{}, { 'a.png': photo }, { 'a.png': photo, 'b.png': photo }])
    expect((await collect.send(xml, media)).status).toBe(201);
  expect(await applications(instance)).toHaveLength(1);
});

test('sent ten times at the same moment it is there once', async () => {
  const instance = newInstance();
  const xml = submission(await known(), instance);
  const answers = await Promise.all(Array.from({ length: 10 }, () => collect.send(xml, { 'a.png': photo })));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
  expect(await applications(instance)).toHaveLength(1);
});

test('another content under one instanceID, or other bytes under one name, are refused', async () => {
  const [instance, number] = [newInstance(), await known()];
  await collect.send(submission(number, instance, '', ['a.png', 'b.png']), { 'a.png': photo });
  const other = await collect.send(submission(number, instance, '<x/>', ['a.png', 'b.png']), { 'b.png': photo });
  expect(other.status).toBe(409);
  expect(readXml(await other.text()).name).toBe('OpenRosaResponse');
  const bytes = await collect.send(submission(number, instance, '', ['a.png', 'b.png']), {
    'a.png': new Uint8Array([1]),
  });
  expect(bytes.status).toBe(409);
});

test('what does not resolve is kept and waits for a person with its reason', async () => {
  const cases: [string, string][] = [
    [submission('999999/1900', 'uuid:unknown-number'), 'field.cooperative_unknown'],
    [
      submission(await known(), 'uuid:form').replaceAll(call, '00000000-0000-7000-8000-000000000000'),
      'field.form_unknown',
    ],
    [
      submission(await known(), 'uuid:edited').replace(
        '<orx:instanceID>',
        '<orx:deprecatedID>x</orx:deprecatedID><orx:instanceID>',
      ),
      'field.submission_edited',
    ],
    [submission(await known(), 'uuid:short').replace('<age>4</age>', '<age/>'), 'calls.answers_missing'],
  ];
  for (const [xml, refusal] of cases) {
    expect((await collect.send(xml, { 'a.png': photo })).status).toBe(201);
    const instance = /uuid:[a-z-]+/.exec(xml)![0];
    const row = await kept(instance);
    expect([row.state, row.xml === xml]).toEqual(['waiting', true]);
    if (refusal !== 'calls.answers_missing') expect(row.refusal).toBe(refusal);
    else expect(row.refusal).toMatch(/^calls\./);
    expect(await applications(instance)).toEqual([]);
  }
});

test('what is no submission is refused and nothing is kept', async () => {
  const before = (await house.database.pool.query('select count(*) from field.submission')).rows[0].count;
  const laughs = `<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><data id="x">&b;</data>`;
  for (const bad of ['', 'no xml', '<data/>', '<data id="x"><meta/></data>', laughs, '<a>'.repeat(5000)])
    expect((await collect.send(bad)).status).toBe(400);
  expect((await collect.ask('/submission', { method: 'POST', body: 'x' })).status).toBe(400);
  const huge = await collect.send(submission('1'), { 'a.png': new Uint8Array(21_000_000) });
  expect(huge.status).toBe(413);
  expect((await house.database.pool.query('select count(*) from field.submission')).rows[0].count).toBe(before);
});

test('a telephone that was taken back opens nothing', async () => {
  const lost = await onCollect(house);
  expect((await lost.ask('/formList')).status).toBe(200);
  await revokeCollectKey({ ...as(), actor: { kind: 'person', id: lost.person, grants: [] } }, { id: lost.key });
  expect((await lost.ask('/formList')).status).toBe(401);
});
