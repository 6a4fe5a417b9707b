import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ForbiddenAddress, goOut, isInner } from './outgoing.ts';

let reached = 0;
const server = createServer((request, answer) => {
  reached += 1;
  if (request.url === '/moved') answer.writeHead(302, { location: '/here' }).end();
  else if (request.url === '/endless') answer.write('x'.repeat(200_000));
  else answer.end('here');
});
let port: number;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('inner addresses are told from those of the open Internet, however they are written', () => {
  const inner = ['127.0.0.1', '10.1.2.3', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'];
  const written = [
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    'fe80::1',
    'fc00::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
  ];
  expect([...inner, ...written, 'not an address'].filter((address) => !isInner(address))).toEqual([]);
  expect(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2a00:1450:4001::1'].filter(isInner)).toEqual([]);
});

test('an inner address is not reached, by number, by odd number, nor by a name', async () => {
  const before = reached;
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]']) {
    await expect(goOut({ url: `http://${host}:${port}/` }), host).rejects.toThrow(ForbiddenAddress);
  }
  await expect(goOut({ url: 'file:///etc/passwd' })).rejects.toThrow(ForbiddenAddress);
  expect(reached).toBe(before);
});

test('it is reached when the organisation says so; redirects are not followed and long answers are cut', async () => {
  const here = (path: string) => goOut({ url: `http://127.0.0.1:${port}${path}`, allowPrivate: true, limit: 1000 });
  expect(await here('/')).toMatchObject({ status: 200, body: 'here' });
  expect(await here('/moved')).toMatchObject({ status: 302 });
  expect((await here('/endless')).body.length).toBe(1000);
});

test('who does not answer is not waited for', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
  await expect(goOut({ url, allowPrivate: true, timeout: 100 })).rejects.toThrow();
  silent.closeAllConnections();
  silent.close();
});
