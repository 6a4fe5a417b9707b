// ODK Collect against a running house, request by request, with a form that was written as an XLSForm.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { addMedia } from '../../src/modules/forms/commands/add-media.ts';
import { readXlsForm } from '../../src/modules/forms/rules/xlsform/read-xlsform.ts';
import { sheetsIn } from '../../src/modules/forms/xlsform-file.ts';
import { makeCollectKey } from '../../src/modules/field/commands/make-collect-key.ts';
import { newLogin, newSecret, secretHash } from '../../src/modules/field/openrosa/keys.ts';
import { openFiles } from '../../src/platform/files/index.ts';
import { newId } from '../../src/platform/ids.ts';
import { system } from '../../src/platform/rights.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { readXml } from '../../src/platform/xml/index.ts';
import type { XmlElement } from '../../src/platform/xml/index.ts';
import { picture, someCall, someCooperative } from '../support/calls.ts';
import { testDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { someone } from '../support/people.ts';
import { callerOn } from '../support/registry.ts';
import { startServer } from '../support/server.ts';
import type { RunningServer } from '../support/server.ts';

// PGlite serves one process alone: nothing can be prepared beside the server there.
const alone = inject('database').engine === 'trial';
let server: RunningServer;
let database: TestDatabase;
let call: string;
const [login, secret] = [newLogin(), newSecret()];

beforeAll(async () => {
  if (alone) return;
  database = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'twiza-collect-'));
  const files = await openFiles({ TWIZA_DATA: dataDir });
  const as = (actor: Actor = system, now = new Date()) => {
    const caller = callerOn(database, actor, now);
    return { ...caller, ground: { ...caller.ground, files } };
  };
  const example = 'examples/form-read/input.xlsx';
  const read = readXlsForm(await sheetsIn(readFileSync(example), 'input.xlsx'));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  ({ call } = await someCall(as, { form: read.form, rules: [], opensAt: inDays(-3), closesAt: inDays(14) }));
  const { rows } = await database.pool.query('select form_version as id from calls.call where id = $1', [call]);
  const market = new File([await (await picture()).arrayBuffer()], 'market.png');
  await addMedia(as(), { version: rows[0].id, files: [market] });
  await someCooperative(as, { register_number: '12/2024' });
  const { actor } = await someone(database, { grants: [{ role: 'field_agent', region: 'MA-09' }] });
  await makeCollectKey(as(actor), { label: 'Galaxy', login, secretHash: secretHash(secret) });
  server = await startServer({ again: { database, dataDir } });
}, 180_000);
afterAll(() => server?.stop());

const headers = {
  authorization: `Basic ${Buffer.from(`${login}:${secret}`).toString('base64')}`,
  'x-openrosa-version': '1.0',
  'user-agent': 'org.odk.collect.android/v2025.2 Dalvik/2.1.0',
};

/** Addresses that the door gives are of the house's own name; the house of a test is somewhere else. */
const ask = (address: string, init: RequestInit = {}) =>
  fetch(`${server.url}${new URL(address, server.url).pathname}`, { ...init, headers });

const all = (root: XmlElement, name: string): XmlElement[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((one) => all(one, name)),
];
const valueIn = (element: XmlElement, name: string): string => all(element, name)[0]!.text;

/** What the agent answers, by the name of the question; the rest stays as the form gave it. */
const answers: Record<string, string> = {
  twiza_name: 'Tifaouine',
  twiza_register_number: '12/2024',
  twiza_language: 'ar',
  twiza_given_by: 'Fadma Ouhmad',
  twiza_given_as: 'president',
  twiza_phone: '0612345678',
  twiza_way: 'signed_paper',
  twiza_paper: 'paper.jpg',
  person: 'Fadma, présidente',
  region: 'MA-09',
  province: 'MA-TIZ',
  members: '24',
  women: '18',
  product_name: 'Huile d’argan',
  price: '120.5',
  photo: 'oil.jpg',
  needs: 'market other',
  other_need: 'Un local',
  place: '30.42 -9.58 12 4.5',
  read_back: 'OK',
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The instance of an XForm filled in, as Collect writes it: without templates, with its instanceID. */
const filled = ({ name, attributes, children, text }: XmlElement, instance: string): string => {
  const inner = children
    .filter((one) => !('jr:template' in one.attributes))
    .map((one) => filled(one, instance))
    .join('');
  const own = name === 'instanceID' ? instance : (answers[name] ?? text.trim());
  const { id, version } = attributes;
  return `<${name}${id ? ` id="${id}" version="${version}"` : ''}>${children.length > 0 ? inner : escaped(own)}</${name}>`;
};

const submit = (xml: string, media: Record<string, Uint8Array>) => {
  const body = new FormData();
  body.set('xml_submission_file', new File([xml], 'Visite_2026-11-25.xml', { type: 'text/xml' }));
  for (const [name, bytes] of Object.entries(media))
    body.set(name, new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'image/jpeg' }));
  return ask('/openrosa/submission', { method: 'POST', body });
};

const kept = async (instance: string) =>
  (
    await database.pool.query(
      `select s.state, s.refusal, s.refusal_values, a.status, a.answers,
          (select count(*)::int from calls.piece p where p.application = a.id) as pieces, m.way, m.file is not null as paper
        from field.submission s left join calls.application a on a.id = s.became left join calls.mandate m on m.application = a.id
        where s.instance = $1`,
      [instance],
    )
  ).rows[0];

test.skipIf(alone)(
  'a form is found, taken along with its pictures, filled in, sent in two parts, sent again, and contradicted',
  async () => {
    const head = await ask('/openrosa/submission', { method: 'HEAD' });
    expect([head.status, head.headers.get('x-openrosa-version')]).toEqual([204, '1.0']);

    const list = readXml(await (await ask('/openrosa/formList')).text());
    const form = all(list, 'xform').find((one) => valueIn(one, 'formID') === `call-${call}`)!;
    const xform = await (await ask(valueIn(form, 'downloadUrl'))).text();
    // What the list announces is of these very bytes: by it Collect knows that a form has changed.
    expect(valueIn(form, 'hash')).toBe(`md5:${createHash('md5').update(xform).digest('hex')}`);

    const media = all(readXml(await (await ask(valueIn(form, 'manifestUrl'))).text()), 'mediaFile');
    expect(media.map((one) => valueIn(one, 'filename'))).toEqual(['market.png']);
    const picked = await ask(valueIn(media[0]!, 'downloadUrl'));
    const bytes = new Uint8Array(await picked.arrayBuffer());
    expect(`md5:${createHash('md5').update(bytes).digest('hex')}`).toBe(valueIn(media[0]!, 'hash'));
    expect(picked.headers.get('content-type')).toMatch(/^image\//);

    const data = all(all(readXml(xform), 'instance')[0]!, 'data')[0]!;
    const instance = `uuid:${newId()}`;
    const xml = filled(data, instance);
    const photo = new Uint8Array(await (await picture()).arrayBuffer());
    expect((await submit(xml, { 'paper.jpg': photo })).status).toBe(201);
    expect(await kept(instance)).toMatchObject({ state: 'media_owed', status: null });
    expect((await submit(xml, { 'oil.jpg': photo })).status).toBe(201);
    expect(await kept(instance)).toMatchObject({
      state: 'applied',
      refusal: null,
      status: 'submitted',
      pieces: 1,
      way: 'signed_paper',
      paper: true,
      answers: {
        top: { person: 'Fadma, présidente', region: 'MA-09', province: 'MA-TIZ' },
        people: { members: 24, women: 18, share: 0.75 },
        product: [{ product_name: 'Huile d’argan', price: 120.5, photo: 1 }],
        top_2: { turnover: 120.5, needs: ['market', 'other'], place: '30.42 -9.58 12 4.5', read_back: true },
      },
    });

    expect((await submit(xml, { 'paper.jpg': photo, 'oil.jpg': photo })).status).toBe(201);
    expect((await submit(xml.replace('<women>18<', '<women>19<'), {})).status).toBe(409);
    const { rows } = await database.pool.query('select count(*)::int as n from calls.application where call = $1', [
      call,
    ]);
    expect(rows[0].n).toBe(1);
  },
  120_000,
);
