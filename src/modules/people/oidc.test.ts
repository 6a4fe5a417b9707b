import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import type { TestDatabase } from '../../../test/support/database.ts';
import { arrival, groundOf, newPhone, someone, whose } from '../../../test/support/people.ts';
import { callerOn } from '../../../test/support/registry.ts';
import { anonymous } from '../../platform/rights.ts';
import { webApp } from '../../web.ts';
import { identify } from './index.ts';
import { onTheWeb } from './web.tsx';
import { signInByOidc } from './commands/sign-in-by-oidc.ts';
import { leaveForDirectory, oidcSettings, returnFromDirectory } from './oidc.ts';
import type { Errand, OidcSettings } from './oidc.ts';
import { newToken } from './secrets.ts';

/** A small directory that does what the standard asks of one: codes bound to PKCE, signed identity, one use. */
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signedToken = (claims: object, key = keys.privateKey): string => {
  const body = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`;
  return `${body}.${sign('RSA-SHA256', Buffer.from(body), key).toString('base64url')}`;
};

interface Issued {
  challenge: string;
  nonce: string;
  claims: Record<string, unknown>;
}
const issued = new Map<string, Issued>();
let forged = false;
let server: Server;
let settings: OidcSettings;
let database: TestDatabase;
const origin = 'http://localhost:3000';

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return new URLSearchParams(body);
};

const tokensFor = (asked: URLSearchParams): object | null => {
  const code = asked.get('code') ?? '';
  const found = issued.get(code);
  issued.delete(code);
  const proof = createHash('sha256')
    .update(asked.get('code_verifier') ?? '')
    .digest('base64url');
  if (!found || proof !== found.challenge) return null;
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: settings.issuer,
    aud: settings.client,
    iat: now,
    exp: now + 60,
    nonce: found.nonce,
    ...found.claims,
  };
  return {
    access_token: 'a',
    token_type: 'bearer',
    id_token: signedToken(claims, forged ? stranger.privateKey : keys.privateKey),
  };
};

beforeAll(async () => {
  database = await testDatabase();
  server = createServer((request, response) => {
    const answer = (status: number, value: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (request.url === '/.well-known/openid-configuration') {
      const { issuer } = settings;
      const methods = { id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'] };
      return void answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        ...methods,
      });
    }
    if (request.url === '/keys') return void answer(200, { keys: [jwk] });
    return void bodyOf(request).then((asked) => {
      const tokens = tokensFor(asked);
      return tokens ? answer(200, tokens) : answer(400, { error: 'invalid_grant' });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  settings = { issuer, client: 'twiza', secret: 'a secret' };
});
afterAll(() => void server.close());

/** A person consents at the directory; the browser comes back with this search. */
const consentAt = (address: string, claims: Record<string, unknown>): string => {
  const asked = new URL(address).searchParams;
  const code = randomBytes(8).toString('hex');
  issued.set(code, { challenge: asked.get('code_challenge')!, nonce: asked.get('nonce')!, claims });
  return `?${new URLSearchParams({ code, state: asked.get('state')!, iss: settings.issuer }).toString()}`;
};

const through = async (claims: Record<string, unknown>, bend: (errand: Errand) => Errand = (errand) => errand) => {
  const { address, errand } = await leaveForDirectory(settings, { origin, lang: 'fr', next: '/me' });
  return returnFromDirectory(settings, { origin, search: consentAt(address, claims), errand: bend(errand) });
};

const enter = async (claims: Record<string, unknown>) => {
  const token = newToken();
  const recognised = await through(claims);
  await signInByOidc(callerOn(database, anonymous, new Date()), { ...recognised!, ...arrival(token) });
  return whose(database, token, new Date());
};

test('the directory is there only when all three of its settings are', () => {
  expect(oidcSettings({ TWIZA_OIDC_ISSUER: 'https://x', TWIZA_OIDC_CLIENT: 'c' })).toBeNull();
  expect(groundOf(database)).toBeDefined();
});

test('staff invited at an address that the directory verified enter, and stay linked when the address changes', async () => {
  const invited = await someone(database, {
    phone: newPhone(),
    email: 'salma@fondation.example',
    grants: [{ role: 'programme_officer' }],
  });
  const first = await enter({ sub: 's-1', email: 'Salma@Fondation.example', email_verified: true });
  expect(first.actor).toEqual(invited.actor);
  const second = await enter({ sub: 's-1', email: 'other@fondation.example', email_verified: true });
  expect(second.person?.id).toBe(invited.id);
});

test('nobody enters who was not invited, or whose address the directory did not verify', async () => {
  await someone(database, { phone: newPhone(), email: 'omar@fondation.example' });
  for (const claims of [
    { sub: 's-2', email: 'omar@fondation.example' },
    { sub: 's-3', email: 'omar@fondation.example', email_verified: false },
    { sub: 's-4', email: 'nobody@fondation.example', email_verified: true },
    { sub: 's-5' },
  ]) {
    await expect(enter(claims)).rejects.toMatchObject({ code: 'people.oidc_not_invited' });
  }
});

test('a wrong state, nonce, verifier or signature is not believed', async () => {
  const claims = { sub: 's-1', email: 'salma@fondation.example', email_verified: true };
  expect(await through(claims)).toEqual({ issuer: settings.issuer, subject: 's-1', email: 'salma@fondation.example' });
  expect(await through(claims, (errand) => ({ ...errand, state: 'other' }))).toBeNull();
  expect(await through(claims, (errand) => ({ ...errand, nonce: 'other' }))).toBeNull();
  expect(await through(claims, (errand) => ({ ...errand, verifier: 'other'.repeat(10) }))).toBeNull();
  expect(await through({ ...claims, aud: 'another client' })).toBeNull();
  expect(await through({ ...claims, exp: 1 })).toBeNull();
  forged = true;
  expect(await through(claims)).toBeNull();
  forged = false;
});

test('the browser leaves for the directory, comes back to one address, and goes on in its language', async () => {
  await someone(database, { phone: newPhone(), email: 'nora@fondation.example' });
  const own = {
    port: 3000,
    host: '',
    origin,
    secure: false,
    data: '',
    secret: 's'.repeat(40),
    demo: false,
    organisation: 'Maison',
  };
  const organisation = { name: 'Twiza' };
  const app = webApp({
    ground: groundOf(database),
    settings: own,
    trial: false,
    organisation,
    rooms: [onTheWeb],
    identify,
  });
  expect((await app.request(`${origin}/ar/sign-in/directory`)).status).toBe(404);
  const { issuer, client, secret } = settings;
  Object.assign(process.env, { TWIZA_OIDC_ISSUER: issuer, TWIZA_OIDC_CLIENT: client, TWIZA_OIDC_SECRET: secret });
  const leave = async (claims: Record<string, unknown>) => {
    const left = await app.request(`${origin}/ar/sign-in/directory?next=/calls`);
    const cookie = left.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const search = consentAt(left.headers.get('location')!, claims);
    return app.request(`${origin}/sign-in/directory/return${search}`, { headers: { cookie } });
  };
  const entered = await leave({ sub: 's-9', email: 'nora@fondation.example', email_verified: true });
  expect(entered.headers.get('location')).toBe('/ar/calls');
  expect(entered.headers.getSetCookie().some((line) => line.startsWith('session='))).toBe(true);
  const refused = await leave({ sub: 's-8', email: 'unknown@fondation.example', email_verified: true });
  expect(refused.headers.get('location')).toBe('/ar/sign-in');
  expect(refused.headers.getSetCookie().some((line) => line.startsWith('session='))).toBe(false);
  for (const name of ['ISSUER', 'CLIENT', 'SECRET']) delete process.env[`TWIZA_OIDC_${name}`];
});
