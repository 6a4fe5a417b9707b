import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { siteOf } from '../../../test/support/web.ts';
import { anonymous } from '../rights.ts';
import type { WebEnv } from '../web/env.ts';
import { receiveMessage } from './hear.ts';
import { jobs } from './jobs.ts';
import { listen } from './listeners.ts';
import { sendMessage } from './send.ts';
import { smsIn } from './web-in.ts';
import { web } from './web.tsx';

const phone = '+212612345678';
let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs: jobs as never });
  listen('test', async (_, { text }) => (text === 'oui' ? { lang: 'fr', text: 'Merci' } : undefined));
});
afterAll(() => world.close());
beforeEach(() => world.pool.query('delete from platform.message_out; delete from platform.message_stop'));

const hears = async (text: string, toldAs: string | null = null): Promise<void> => {
  await receiveMessage(world.as(), { phone, text, toldAs });
  await world.settle();
};
const left = async (): Promise<{ text: string; state: string }[]> =>
  (await world.pool.query('select text, state from platform.message_out where address = $1 order by at, id', [phone]))
    .rows;
const sent = async (): Promise<void> => {
  const { ground, now } = world.as();
  await ground.db
    .transaction()
    .execute((tx) =>
      sendMessage(
        { tx, now, later: ground.jobs.within(tx) },
        { to: { phone }, lang: 'fr', text: 'Bonjour', kind: 'test.any' },
      ),
    );
  await world.settle();
};

test('what a room understands is answered by it; told twice by the gateway, once', async () => {
  await hears('oui', 'SM1');
  await hears('oui', 'SM1');
  expect((await left()).map(({ text }) => text)).toEqual(['Merci']);
});

test('unknown words are answered kindly, in the letters in which they were written', async () => {
  await hears('بزاف ديال الكلام هنا');
  expect((await left())[0]!.text).toContain('لم نفهمها');
});

test('after STOP nothing leaves but the answer to it, until START', async () => {
  await hears('STOP');
  await sent();
  expect((await left()).map(({ state }) => state)).toEqual(['sent', 'given_up']);
  await hears('START');
  await sent();
  expect((await left()).map(({ state }) => state)).toEqual(['sent', 'given_up', 'sent', 'sent']);
});

test('the door of the gateway opens to its secret or its signature, and is not there for anybody else', async () => {
  const site = siteOf(world.ground, new Hono<WebEnv>().route('/', smsIn), () => anonymous);
  const body = JSON.stringify({ from: '0612345678', text: 'oui', id: 'SM2' });
  const post = (headers: Record<string, string>) =>
    site.request('/fr/sms/in', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  delete process.env['TWIZA_SMS_IN_SECRET'];
  expect((await post({ authorization: 'Bearer undefined' })).status).toBe(404);
  process.env['TWIZA_SMS_IN_SECRET'] = 'between us';
  expect((await post({ authorization: 'Bearer guessed' })).status).toBe(404);
  expect((await post({ authorization: 'Bearer between us' })).status).toBe(204);
  const signature = createHmac('sha256', 'between us').update(body).digest('hex');
  expect((await post({ 'x-twiza-signature': `sha256=${signature}` })).status).toBe(204);
  delete process.env['TWIZA_SMS_IN_SECRET'];
  await world.settle();
  expect((await left()).map(({ text }) => text)).toEqual(['Merci']);
});

test('on a trial house the outbox takes an SMS as a telephone would send it, and nothing typed is lost', async () => {
  const site = siteOf(world.ground, web, () => anonymous);
  const post = (fields: Record<string, string>) =>
    site.request('/fr/outbox', {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const wrong = await post({ phone: 'moi', text: 'oui' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="oui"');
  expect((await post({ phone: '06 12 34 56 78', text: 'oui' })).status).toBe(303);
  await world.settle();
  expect((await left()).map(({ text }) => text)).toEqual(['Merci']);
});
