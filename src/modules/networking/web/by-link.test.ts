import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  codeSentTo,
  opportunitiesOf,
  someInvited,
  someReached,
  someSought,
  stateOfIntroduction,
} from '../../../../test/support/introductions.ts';
import { newPhone } from '../../../../test/support/people.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { anonymous } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { words as platformWords } from '../../../platform/web/words/index.ts';
import { knowWords } from '../../../platform/web/sentences.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { confirmInterest } from '../index.ts';
import { onTheWeb } from '../web.tsx';
import { words } from '../words/index.ts';

let world: World;
let reader: Actor = anonymous;
let site: ReturnType<typeof siteOf>;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
  knowWords('networking', words);
  knowWords('platform', platformWords);
  site = siteOf(world.ground, onTheWeb.web, () => reader);
});
afterAll(() => world.close());

const read = async (path: string): Promise<string> =>
  (await (await site.request(path)).text()).replace(/[\u2066-\u2069]/g, '').replace(/&#39;/g, '’');
const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  Promise.resolve(
    site.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  );
const scene = async (changes: Parameters<typeof someSought>[1] = {}) => {
  const need = await someSought(world.as, changes);
  const her = await someReached(world);
  const introduction = await someInvited(world, need.id, her.structure);
  return { need: need.id, buyer: need.by, ...her, introduction, code: await codeSentTo(world, her.phone) };
};

test('she reads the need in Arabic by the link, and reading it changes nothing', async () => {
  const { code, introduction } = await scene({
    told: { anonymous: true, shownAs: { fr: 'Un hôtel', ar: 'فندق بفاس' } },
  });
  reader = anonymous;
  const page = await read(`/ar/i/${code}`);
  expect(page).toContain('نعم، يهمنا الأمر');
  expect(page).toContain('50');
  expect(page).toContain('فندق بفاس');
  expect(page).not.toContain('Hôtel Atlas');
  expect(await stateOfIntroduction(world, introduction)).toBe('invited');
  expect((await post(`/ar/i/${code}/opened`, {})).status).toBe(204);
  expect(await stateOfIntroduction(world, introduction)).toBe('opened');
});

test('yes, no and call me are each one form; a no without a reason comes back with what was typed', async () => {
  const { code, introduction } = await scene();
  reader = anonymous;
  const bare = await post(`/fr/i/${code}/answer`, { answer: 'no', note: 'Pas de récolte' });
  expect(bare.status).toBe(422);
  const said = await bare.text();
  expect(said).toContain('Dites pourquoi');
  expect((await post(`/fr/i/${code}/answer`, { answer: 'call' })).status).toBe(303);
  expect(await read(`/fr/i/${code}`)).toContain('Quelqu’un va vous appeler');
  expect((await post(`/fr/i/${code}/answer`, { answer: 'yes', quantity: 'beaucoup' })).status).toBe(422);
  expect((await post(`/fr/i/${code}/answer`, { answer: 'yes', quantity: '٢٠' })).status).toBe(303);
  expect(await stateOfIntroduction(world, introduction)).toBe('interested');
  expect(await read(`/fr/i/${code}`)).toContain('Vous avez dit oui');
});

test('a link that is none, or of somebody else, says what to do and nothing of anybody', async () => {
  reader = anonymous;
  const answer = await site.request('/ar/i/K7M29QXAV');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('لم يعد هذا الرابط يعمل');
  expect((await post('/fr/i/K7M29QXAV/answer', { answer: 'yes' })).status).toBe(404);
});

test('the buyer finds her yes in the account, confirms, and numbers show only when both allow it', async () => {
  const { need, buyer, by, code, introduction, phone } = await scene();
  reader = anonymous;
  await post(`/fr/i/${code}/answer`, { answer: 'yes', shares: 'yes' });
  reader = buyer;
  expect(await read('/fr/me/introductions')).toContain('Une coopérative a dit oui');
  const page = await read(`/fr/me/introductions/${introduction}`);
  expect(page).toContain('Être mis en relation');
  expect(page).not.toContain(phone);
  const empty = await post(`/fr/me/introductions/${introduction}/confirm`, {});
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Choisissez une réponse')]);
  expect((await post(`/fr/me/introductions/${introduction}/confirm`, { yes: 'peut-être' })).status).toBe(422);
  expect(await read(`/fr/me/introductions/${introduction}`)).toContain('Être mis en relation');
  expect((await post(`/fr/me/introductions/${introduction}/confirm`, { yes: 'yes' })).status).toBe(303);
  expect(await opportunitiesOf(world, need)).toHaveLength(1);
  expect(await read(`/fr/me/introductions/${introduction}`)).not.toContain(phone);
  const other = await scene();
  reader = anonymous;
  await post(`/fr/i/${other.code}/answer`, { answer: 'yes', shares: 'yes' });
  await confirmInterest(world.as(other.buyer), { introduction: other.introduction, yes: true, shares: true });
  reader = other.buyer;
  expect(await read(`/fr/me/introductions/${other.introduction}`)).toContain(other.phone);
  reader = by;
  expect((await site.request(`/fr/me/introductions/${other.introduction}`)).status).toBe(404);
  expect(await read('/ar/me/introductions')).toContain('تم ربط الاتصال');
});

test('both write to each other and tell the outcome from the page, by link and by account', async () => {
  const { buyer, code, introduction } = await scene();
  reader = anonymous;
  await post(`/fr/i/${code}/answer`, { answer: 'yes' });
  await confirmInterest(world.as(buyer), { introduction, yes: true });
  expect((await post(`/fr/i/${code}/words`, { words: '' })).status).toBe(422);
  expect((await post(`/fr/i/${code}/words`, { words: `Voici mon numéro ${newPhone()}` })).status).toBe(303);
  reader = buyer;
  const page = await read(`/fr/me/introductions/${introduction}`);
  expect(page).toContain('Voici mon numéro •••');
  expect((await post(`/fr/me/introductions/${introduction}/outcome`, {})).status).toBe(422);
  const told = { result: 'agreed', amount: 'to_20000', otherwise: 'no' };
  expect((await post(`/fr/me/introductions/${introduction}/outcome`, told)).status).toBe(303);
  reader = anonymous;
  expect((await post(`/fr/i/${code}/outcome`, told)).status).toBe(303);
  expect(await stateOfIntroduction(world, introduction)).toBe('agreed');
  expect((await post(`/fr/i/${code}/report`, { why: '' })).status).toBe(422);
  expect((await post(`/fr/i/${code}/stop`, {})).status).toBe(303);
  expect(await read(`/fr/i/${code}`)).toContain('Les messages sont arrêtés');
});
