import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { someone as known } from '../../../../test/support/people.ts';
import { someStructure } from '../../../../test/support/registry.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import '../../../rooms.ts';
import { reactions as all } from '../../../rooms.ts';
import { newId } from '../../../platform/ids.ts';
import type { Actor } from '../../../platform/rights.ts';
import { langs } from '../../../platform/words/lang.ts';
import { registerStructure } from '../../registry/index.ts';
import { forgetDeliveries } from '../commands/forget-deliveries.ts';
import { fanOut } from '../commands/fan-out.ts';
import { sendAgain } from '../commands/send-again.ts';
import { subscribe } from '../commands/subscribe.ts';
import { turnSubscription } from '../commands/turn-subscription.ts';
import { subscriptionShown } from '../queries/subscriptions.ts';
import { datasetNamed } from '../known.ts';
import { newSecret } from '../secrets.ts';
import { factsTold } from '../told-known.ts';
import { deliver, noteDelivery } from './deliver.ts';

let world: World;
let server: Server;
let address: string;
let owner: Actor;
let answer = 200;
let received: { headers: IncomingHttpHeaders; body: string }[] = [];

const ours = all.filter(({ job }) => job.name.startsWith('opendata.'));

beforeAll(async () => {
  process.env['TWIZA_WEBHOOKS_ALLOW_PRIVATE'] = '1';
  world = await openWorld({ jobs: [deliver as never], reactions: ours });
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/twiza`;
  owner = (await known(world, { grants: [{ role: 'programme_officer' }] })).actor;
});

afterAll(() => {
  delete process.env['TWIZA_WEBHOOKS_ALLOW_PRIVATE'];
  server.close();
});

beforeEach(async () => {
  await world.pool.query('update opendata.subscription set state = $1', ['ended']);
  received = [];
  answer = 200;
});

const subscribed = async (facts: string[], who = owner, to = address) => {
  const [id, secret] = [newId(), newSecret()];
  await subscribe(world.as(who), { id, secret, title: 'Programme', address: to, facts });
  return { id, secret };
};

const register = () => registerStructure(world.as(), someStructure());
const states = async (id: string) => (await subscriptionShown(world.as(owner), { subscription: id })).deliveries;

test('a fact is told with ids alone, signed so that its receiver can prove it', async () => {
  const { id, secret } = await subscribed(['registry.structure_registered']);
  const about = (await register())[0]!.about;
  await world.settle();
  expect(received).toHaveLength(1);
  const { headers, body } = received[0]!;
  const said = JSON.parse(body) as { type: string; timestamp: string; data: { id: string; about: string } };
  expect(said).toEqual({
    type: 'registry.structure_registered',
    timestamp: expect.any(String),
    data: { id: headers['webhook-id'], about, dataset: 'structures' },
  });
  // As the receiver's own program would: Standard Webhooks, over id, hour and body.
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  expect(Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']))).toBeLessThan(60);
  expect(await states(id)).toMatchObject([{ state: 'delivered', tries: 1, status: 200 }]);
});

test('one fact is one delivery, however often its reaction runs', async () => {
  const [entry, about] = [newId(), (await register())[0]!.about];
  await world.settle();
  const { id } = await subscribed(['registry.structure_registered']);
  for (let time = 0; time < 2; time += 1)
    await fanOut(world.as(), { entry, fact: 'registry.structure_registered', about });
  await world.settle();
  expect(await states(id)).toHaveLength(1);
});

test('what is refused is tried again after growing pauses, then given up, and can be sent again', async () => {
  answer = 503;
  const { id } = await subscribed(['registry.structure_registered']);
  await register();
  await world.settle();
  const delivery = (await states(id))[0]!.id;
  expect((await states(id))[0]).toMatchObject({ state: 'waiting', tries: 1, status: 503, problem: 'refused' });
  for (let tries = 2; tries <= 7; tries += 1)
    await noteDelivery(world.as(), { delivery, status: null, problem: 'not_reached' });
  expect((await states(id))[0]).toMatchObject({ state: 'dead', tries: 7, nextAt: null });
  answer = 200;
  await sendAgain(world.as(owner), { subscription: id, delivery });
  await world.settle();
  expect((await states(id))[0]).toMatchObject({ state: 'delivered', tries: 1 });
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

test('an address that gave up five times is paused until its owner says so', async () => {
  answer = 410;
  const { id } = await subscribed(['registry.structure_registered']);
  for (let count = 0; count < 6; count += 1) {
    await register();
    await world.settle();
  }
  expect((await subscriptionShown(world.as(owner), { subscription: id })).state).toBe('paused');
  expect(received).toHaveLength(5);
  await turnSubscription(world.as(owner), { subscription: id, to: 'active' });
  answer = 200;
  await register();
  await world.settle();
  expect((await states(id))[0]).toMatchObject({ state: 'delivered' });
});

test('without the house’s leave, no inner address is reached and none but https is taken', async () => {
  const { id } = await subscribed(['registry.structure_registered']);
  delete process.env['TWIZA_WEBHOOKS_ALLOW_PRIVATE'];
  await register();
  await world.settle();
  expect((await states(id))[0]).toMatchObject({ state: 'dead', problem: 'forbidden_address' });
  await expect(subscribed(['registry.structure_registered'])).rejects.toThrow('not_https');
  process.env['TWIZA_WEBHOOKS_ALLOW_PRIVATE'] = '1';
  expect(received).toEqual([]);
});

test('a fact that is not public goes to who has a right to its record, and can be asked for by nobody else', async () => {
  const buyer = (await known(world, { grants: [{ role: 'buyer' }] })).actor;
  await expect(subscribed(['calls.application_submitted'], buyer)).rejects.toThrow('hidden');
  const elsewhere = (await known(world, { grants: [{ role: 'programme_officer', programme: newId() }] })).actor;
  const { id } = await subscribed(['calls.application_submitted'], elsewhere);
  const own = await subscribed(['calls.application_submitted']);
  await fanOut(world.as(), { entry: newId(), fact: 'calls.application_submitted', about: newId() });
  await world.settle();
  expect(received).toHaveLength(1);
  const { rows } = await world.pool.query('select subscription from opendata.delivery where fact = $1', [
    'calls.application_submitted',
  ]);
  expect(rows).toEqual([{ subscription: own.id }]);
  await expect(subscriptionShown(world.as(buyer), { subscription: id })).rejects.toThrow('hidden');
});

test('a fact of a record that is in no public table is told to nobody', async () => {
  await subscribed(['registry.structure_registered', 'networking.need_opened', 'catalogue.product_changed']);
  for (const fact of ['registry.structure_registered', 'networking.need_opened', 'catalogue.product_changed'])
    await fanOut(world.as(), { entry: newId(), fact, about: newId() });
  await world.settle();
  expect(received).toEqual([]);
});

test('each fact that is told of a public record names a table with one key, and is said in three languages', () => {
  expect(factsTold().length).toBeGreaterThan(25);
  for (const { fact, dataset, say } of factsTold()) {
    if (dataset !== undefined) expect([fact, datasetNamed(dataset).key]).toEqual([fact, ['id']]);
    for (const lang of langs) expect(say(lang), fact).not.toMatch(/^told\./);
  }
});

test('what is long over is forgotten, what is on its way is not', async () => {
  const { id } = await subscribed(['registry.structure_registered']);
  const about = (await register())[0]!.about;
  await world.settle();
  const later = new Date(Date.now() + 91 * 86_400_000);
  await fanOut(world.as(), { entry: newId(), fact: 'registry.structure_registered', about });
  await forgetDeliveries(world.as(undefined, later), {});
  expect((await states(id)).map(({ state }) => state)).toEqual(['waiting']);
});
