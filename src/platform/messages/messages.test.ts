import { once } from 'node:events';
import { createServer as createHttp } from 'node:http';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { sql } from 'kysely';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { room } from '../command.ts';
import { callerOf, someone, testGround } from '../../../test/support/ground.ts';
import type { TestGround } from '../../../test/support/ground.ts';
import { anonymous } from '../rights.ts';
import type { Actor } from '../rights.ts';
import { siteOf } from '../../../test/support/web.ts';
import { carriersFrom } from './carriers/index.ts';
import { deliver } from './deliver.ts';
import { eraseMessages } from './erase.ts';
import { forgetSecrets, sendMessage, useCarriers } from './index.ts';
import type { Message } from './index.ts';
import type { MessageRow } from './message.ts';
import { web } from './web.tsx';

let house: TestGround;
const { command } = room<object>({ name: 'test' });
const send = command(v.any(), async (context, message: Message & { crash?: boolean }) => {
  await sendMessage(context, message);
  if (message.crash) throw new Error('crash');
  return [];
});
const forget = command(v.any(), async (context, to: Message['to']) => {
  await forgetSecrets(context, to);
  return [];
});

const code: Message = {
  to: { phone: '+212 6 12 34 56 78' },
  lang: 'ar',
  text: 'رمزكم هو 908172',
  kind: 'people.code',
  secret: true,
};
const mail: Message = {
  to: { email: 'Présidente@Exemple.ma' },
  lang: 'ar',
  subject: 'تم استلام ملفكم',
  text: 'مرحبا <b>\n\nملفكم رقم 12 وصل.\nشكرا',
  kind: 'calls.receipt',
  actionUrl: 'https://twiza.example/ar/me?a=1&b=2',
};

const rows = async (): Promise<MessageRow[]> =>
  (await sql<MessageRow>`select * from platform.message_out order by id`.execute(house.ground.db)).rows;
const only = async (): Promise<MessageRow> => (await rows())[0] as MessageRow;
const queued = async (): Promise<number> =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from pgboss.job where data->>'job' = 'platform.deliver_message'`.execute(
      house.ground.db,
    )
  ).rows[0]?.n ?? 0;
const tryOnce = async () => deliver(house.ground, { message: (await only()).id });

/** The parts of a mail, each decoded as its head says (RFC 2045). */
const partsOf = (whole: string): string[] => {
  const boundary = /boundary="([^"]+)"/.exec(whole)?.[1] ?? '';
  return whole
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...body] = part.trimStart().split('\n\n');
      const text = body.join('\n\n');
      if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
      const bytes = text
        .replace(/=\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString('utf8');
    });
};

/** As little of SMTP as a mail needs (RFC 5321), answering what a test asks it to. */
interface Post {
  server: Server;
  mails: string[];
  rcpt: string;
}
const openPost = async (): Promise<Post> => {
  const post: Post = { server: createServer(), mails: [], rcpt: '250 ok' };
  post.server.on('connection', (socket) => {
    let inData = false;
    let data = '';
    const line = (text: string): void => {
      if (inData) {
        if (text !== '.') data += `${text}\n`;
        else {
          inData = false;
          post.mails.push(data);
          data = '';
          socket.write('250 kept\r\n');
        }
        return;
      }
      const verb = text.slice(0, 4).toUpperCase();
      if (verb === 'DATA') inData = true;
      const said: Record<string, string> = { DATA: '354 go on', RCPT: post.rcpt, QUIT: '221 bye' };
      socket.write(`${said[verb] ?? '250 ok'}\r\n`);
    };
    let left = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const lines = (left + chunk.toString('utf8')).split('\r\n');
      left = lines.pop() ?? '';
      lines.forEach(line);
    });
    socket.write('220 test\r\n');
  });
  post.server.listen(0, '127.0.0.1');
  await once(post.server, 'listening');
  return post;
};

interface Gateway {
  server: HttpServer;
  asked: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[];
  answer: { status: number; body: string };
}
const openGateway = async (): Promise<Gateway> => {
  const gateway: Gateway = { server: createHttp(), asked: [], answer: { status: 200, body: '{"status":"queued"}' } };
  gateway.server.on('request', async (request: IncomingMessage, response) => {
    const { method = '', url = '', headers } = request;
    gateway.asked.push({ method, url, headers, body: await textOf(request) });
    response.writeHead(gateway.answer.status).end(gateway.answer.body);
  });
  gateway.server.listen(0, '127.0.0.1');
  await once(gateway.server, 'listening');
  return gateway;
};

let post: Post;
let gateway: Gateway;
const portOf = ({ server }: { server: Server }): number => (server.address() as AddressInfo).port;

const useReal = (more: NodeJS.ProcessEnv = {}): void =>
  useCarriers(
    carriersFrom({
      TWIZA_SMTP_URL: `smtp://127.0.0.1:${portOf(post)}`,
      TWIZA_MAIL_FROM: 'Twiza <bonjour@twiza.example>',
      TWIZA_SMS_URL: `http://127.0.0.1:${portOf(gateway)}/send?key=k1`,
      TWIZA_SMS_BODY: '{"to": "{digits}", "content": "{text}", "unicode": true}',
      TWIZA_SMS_HEADERS: '{"authorization": "Bearer secret"}',
      TWIZA_SMS_SUCCESS: 'queued',
      TWIZA_SMS_ALLOW_PRIVATE: '1',
      ...more,
    }),
  );

beforeAll(async () => {
  house = await testGround();
});
beforeEach(async () => {
  [post, gateway] = await Promise.all([openPost(), openGateway()]);
  useCarriers(carriersFrom({}));
});
afterEach(async () => {
  gateway.server.closeAllConnections();
  gateway.server.close();
  post.server.close();
  await sql`truncate platform.message_out`.execute(house.ground.db);
  await sql`delete from pgboss.job`.execute(house.ground.db);
});
afterAll(() => house.close());

test('a message exists, with its job, when and only when its command commits', async () => {
  await expect(send(callerOf(house.ground), { ...code, crash: true })).rejects.toThrow('crash');
  expect([await rows(), await queued()]).toEqual([[], 0]);
  await send(callerOf(house.ground), code);
  expect([await only(), await queued()]).toMatchObject([{ address: '+212612345678', state: 'queued' }, 1]);
});

test('without a carrier it is kept to be read, and nothing leaves', async () => {
  await send(callerOf(house.ground), code);
  await tryOnce();
  expect(await only()).toMatchObject({ state: 'sent', carrier: 'outbox', text: code.text, tries: 1 });
});

test('a mail leaves as text and as a page, in the reader’s direction', async () => {
  useReal();
  await send(callerOf(house.ground), mail);
  await tryOnce();
  const [sent = ''] = post.mails;
  const parts = partsOf(sent);
  expect(parts[0]).toContain('ملفكم رقم 12 وصل.\nشكرا\n\nhttps://twiza.example/ar/me?a=1&b=2');
  expect(parts[1]).toContain('<html lang="ar" dir="rtl">');
  expect(parts[1]).toContain('مرحبا &lt;b&gt;');
  expect(sent).toContain('To: présidente@exemple.ma'.split('@')[1]);
  expect(sent).toMatch(/Message-ID: <[0-9a-f-]{36}@twiza\.example>/);
  expect(await only()).toMatchObject({ state: 'sent', carrier: 'smtp', text: mail.text });
});

test('an SMS leaves through the gateway as its settings say, and no text breaks out of them', async () => {
  useReal();
  await send(callerOf(house.ground), { ...code, text: 'code "123", {phone}\\' });
  await tryOnce();
  expect(gateway.asked[0]).toMatchObject({
    method: 'POST',
    url: '/send?key=k1',
    headers: { authorization: 'Bearer secret' },
  });
  expect(JSON.parse(gateway.asked[0]?.body ?? '')).toEqual({
    to: '212612345678',
    content: 'code "123", {phone}\\',
    unicode: true,
  });
  expect(await only()).toMatchObject({ state: 'sent', carrier: 'sms_http' });
});

test('a gateway that takes everything in its address is asked so', async () => {
  useCarriers(
    carriersFrom({
      TWIZA_SMS_URL: `http://127.0.0.1:${portOf(gateway)}/?to={phone}&text={text}`,
      TWIZA_SMS_ALLOW_PRIVATE: '1',
    }),
  );
  await send(callerOf(house.ground), code);
  await tryOnce();
  expect(new URL(gateway.asked[0]?.url ?? '', 'http://x').searchParams.get('text')).toBe(code.text);
  expect(gateway.asked[0]?.method).toBe('GET');
});

test('a gateway in a private network is not reached unless the organisation says so', async () => {
  useReal({ TWIZA_SMS_ALLOW_PRIVATE: '0' });
  await send(callerOf(house.ground), code);
  await expect(tryOnce()).rejects.toThrow('open Internet');
  expect([gateway.asked, (await only()).state]).toEqual([[], 'failed']);
});

test('it is tried five times, then given up', async () => {
  useReal();
  gateway.answer = { status: 200, body: '{"status":"no credit"}' };
  await send(callerOf(house.ground), code);
  for (let n = 1; n < 5; n += 1) await expect(tryOnce()).rejects.toThrow('no credit');
  expect(await only()).toMatchObject({ state: 'failed', tries: 4 });
  await tryOnce();
  expect(await only()).toMatchObject({ state: 'given_up', tries: 5 });
  await tryOnce();
  expect(gateway.asked.length).toBe(5);
});

test('what is refused for good is not tried again', async () => {
  useReal();
  post.rcpt = '550 no such person';
  await send(callerOf(house.ground), mail);
  await tryOnce();
  expect(await only()).toMatchObject({ state: 'given_up', tries: 1, error: expect.stringContaining('550') });
  await sql`delete from platform.message_out`.execute(house.ground.db);
  gateway.answer = { status: 422, body: 'not a mobile number' };
  await send(callerOf(house.ground), code);
  await tryOnce();
  expect(await only()).toMatchObject({ state: 'given_up', error: expect.stringContaining('not a mobile number') });
});

test('a mail server that is away is tried again later', async () => {
  useReal();
  post.rcpt = '451 later';
  await send(callerOf(house.ground), mail);
  await expect(tryOnce()).rejects.toThrow('451');
  post.rcpt = '250 ok';
  await tryOnce();
  expect(await only()).toMatchObject({ state: 'sent', tries: 2, error: null });
});

test('a code is erased as soon as it really left, when it was used, or after an hour', async () => {
  useReal();
  await send(callerOf(house.ground), code);
  await tryOnce();
  expect(await only()).toMatchObject({ text: null, state: 'sent' });
  await sql`delete from platform.message_out`.execute(house.ground.db);
  useCarriers(carriersFrom({}));
  await send(callerOf(house.ground), code);
  await send(callerOf(house.ground), { ...code, secret: false, text: 'kept' });
  await forget(callerOf(house.ground), { phone: '+212612345678' });
  expect((await rows()).map(({ text }) => text)).toEqual([null, 'kept']);
  await send(callerOf(house.ground), code);
  await eraseMessages(house.ground, new Date(Date.now() + 59 * 60_000));
  expect((await rows()).map(({ text }) => text)).toEqual([null, 'kept', code.text]);
  await eraseMessages(house.ground, new Date(Date.now() + 61 * 60_000));
  expect((await rows()).map(({ text }) => text)).toEqual([null, 'kept', null]);
  await eraseMessages(house.ground, new Date(Date.now() + 31 * 86_400_000));
  expect((await rows()).map(({ text }) => text)).toEqual([null, null, null]);
  await eraseMessages(house.ground, new Date(Date.now() + 366 * 86_400_000));
  expect(await rows()).toEqual([]);
});

const see = async (actor: Actor, address: string, init?: RequestInit, demo = true) => {
  const answer = await siteOf(house.ground, web, () => actor, { demo }).request(address, init);
  return { status: answer.status, text: await answer.text() };
};

test('the outbox is an administrator’s, and found by the start of an address', async () => {
  await send(callerOf(house.ground), code);
  await send(callerOf(house.ground), mail);
  const administrator = someone('administrator');
  expect((await see(anonymous, '/fr/office/outbox')).status).toBe(401);
  expect((await see(someone('programme_officer'), '/fr/office/outbox')).status).toBe(404);
  for (const lang of ['fr', 'ar', 'en']) {
    const { status, text } = await see(administrator, `/${lang}/office/outbox`);
    expect([status, text.includes('908172'), text.includes('exemple.ma')]).toEqual([200, true, true]);
  }
  const found = await see(administrator, '/en/office/outbox?q=%2B212%206%2012');
  expect([found.text.includes('UCS-2'), found.text.includes('exemple.ma')]).toEqual([true, false]);
});

test('a newcomer reads his code without an account on a trial house, and only there', async () => {
  await send(callerOf(house.ground), code);
  expect((await see(anonymous, '/ar/outbox')).text).toContain('908172');
  expect((await see(anonymous, '/ar/outbox', {}, false)).status).toBe(404);
  useReal();
  expect((await see(anonymous, '/ar/outbox')).status).toBe(404);
  const office = await see(someone('administrator'), '/fr/office/outbox');
  expect([office.text.includes('908172'), office.text.includes('Ce message porte un code')]).toEqual([false, true]);
});

test('a message given up is sent again by an administrator, once', async () => {
  useReal();
  post.rcpt = '550 no';
  await send(callerOf(house.ground), mail);
  await tryOnce();
  post.rcpt = '250 ok';
  const form = new URLSearchParams({ id: (await only()).id });
  const again = await see(someone('administrator'), '/fr/office/outbox', { method: 'POST', body: form });
  expect([again.status, (await only()).state]).toEqual([303, 'queued']);
  await tryOnce();
  expect([(await only()).state, post.mails.length]).toEqual(['sent', 1]);
  await see(someone('administrator'), '/fr/office/outbox', { method: 'POST', body: form });
  expect((await only()).state).toBe('sent');
});
