import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, someCall } from '../../../../test/support/calls.ts';
import { anAct, aCooperative, fieldHouse, phoneOf, replyTo } from '../../../../test/support/phone.ts';
import type { FieldHouse, Phone } from '../../../../test/support/phone.ts';
import { newId } from '../../../platform/ids.ts';

let house: FieldHouse;
let agent: Phone;
let call: string;

const day = 86_400_000;
const as = (actor = house.as().actor, now = new Date()) => ({ ...house.as(now), actor });
const openCall = async (dates: { opensAt?: Date; closesAt?: Date } = {}) =>
  (await someCall(as, { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day), ...dates })).call;

beforeAll(async () => {
  house = await fieldHouse();
  agent = await phoneOf(house);
  call = await openCall();
});
afterAll(() => house.close());

const answers = async (id: string) =>
  (
    await house.database.pool.query('select answers, status, number, version from calls.application where id = $1', [
      id,
    ])
  ).rows[0];

/** A whole application of a cooperative that nobody knows yet, as an agent prepares it in a valley. */
const prepared = (of = call) => {
  const made = aCooperative();
  const application = newId();
  const changes = {
    'about.age': { before: null, after: 4 },
    'about.exports': { before: null, after: false },
    products: { before: null, after: [{ name: 'Huile d’argan' }] },
  };
  const input = { application };
  const acts = [
    made,
    anAct('calls.start_application', application, {
      id: application,
      call: of,
      language: 'ar',
      structure: made.record,
    }),
    anAct('calls.answer_questions', application, input, { changes }),
    anAct('calls.record_mandate', application, {
      application,
      givenBy: 'Fadma Ouhmad',
      givenAs: 'president',
      way: 'spoken',
      phone: '0612345678',
    }),
    anAct('calls.submit_application', application, input),
  ];
  return { application, acts };
};

test('an application under mandate that was prepared without a network is sent whole', async () => {
  const { application, acts } = prepared();
  const { replies } = await agent.sync(acts);
  expect(replies.map(({ state, say }) => say ?? state)).toEqual(Array.from({ length: 5 }, () => 'applied'));
  const kept = await answers(application);
  expect(kept).toMatchObject({
    status: 'submitted',
    answers: { about: { age: 4, exports: false }, products: [{ name: 'Huile d’argan' }] },
  });
});

test('arriving in the worst order, it is the same application', async () => {
  const { application, acts } = prepared();
  for (const act of acts.toReversed()) await agent.sync([act]);
  expect((await answers(application)).status).toBe('submitted');
  const { replies } = await agent.sync(acts);
  expect(replies.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'applied'));
});

test('it is not sent before its pieces are there', async () => {
  const { application, acts } = prepared();
  const photo = Buffer.from(await picture().arrayBuffer());
  const digest = createHash('sha256').update(photo).digest('hex');
  const piece = anAct('calls.attach_piece', application, { application, field: 'products.0.photo', piece: digest });
  const submit = acts.at(-1)!;
  const first = await agent.sync([...acts.slice(0, -1), piece, submit]);
  expect(replyTo(first, submit)).toMatchObject({ state: 'waiting', refusal: 'field.waits_for_media' });
  expect(first.media).toEqual([digest]);
  const metadata = `filename ${Buffer.from('photo.png').toString('base64')},sha256 ${Buffer.from(digest).toString('base64')}`;
  await agent.ask('/uploads', {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(photo.length),
      'upload-metadata': metadata,
      'content-type': 'application/offset+octet-stream',
    },
    body: photo as never,
  });
  const second = await agent.sync([submit]);
  expect(replyTo(second, submit).state).toBe('applied');
  expect(await answers(application)).toMatchObject({ status: 'submitted', answers: { products: [{ photo: 1 }] } });
});

test('an answer changed in the office and on the phone is a clash; others are merged', async () => {
  const { application, acts } = prepared();
  await agent.sync(acts.slice(0, 4));
  const edit = (changes: object) => anAct('calls.answer_questions', application, { application }, { changes });
  await agent.sync([edit({ 'about.age': { before: 4, after: 5 } })]);
  const late = edit({ 'about.age': { before: 4, after: 6 }, 'about.exports': { before: false, after: true } });
  expect(replyTo(await agent.sync([late]), late)).toMatchObject({
    state: 'clash',
    values: { 'about.age': { phone: 6, office: 5 } },
  });
  expect((await answers(application)).answers.about).toMatchObject({ age: 5, exports: true });
});

test('a call that closed while the phone was away says so, and the office has what was captured', async () => {
  const { acts } = prepared(await openCall({ closesAt: new Date(Date.now() + 1500) }));
  await new Promise((done) => setTimeout(done, 1600));
  const { replies } = await agent.sync(acts, { lang: 'ar' });
  expect(replies[1]).toMatchObject({ state: 'refused', refusal: 'calls.call_closed', kept: true });
  expect(replies[1]!.say).toMatch(/[\u0600-\u06ff]/);
  expect(replies.slice(2).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
});

test('a phone takes along the open calls, their forms, and the applications whose pen its user holds', async () => {
  const { application, acts } = prepared();
  await agent.sync(acts.slice(0, 3));
  const { shelves } = await agent.sync();
  const on = (name: string) => shelves.find(({ shelf }) => shelf === name)?.upserts ?? [];
  expect(on('calls.calls').map(({ id }) => id)).toContain(call);
  const form = (on('calls.calls').find(({ id }) => id === call)!.value as { form: string }).form;
  expect(on('calls.forms').map(({ id }) => id)).toContain(form);
  expect(on('calls.applications').map(({ id }) => id)).toContain(application);
  const stranger = await phoneOf(house);
  const theirs = await stranger.sync();
  expect(theirs.shelves.find(({ shelf }) => shelf === 'calls.applications')).toBeUndefined();
});
