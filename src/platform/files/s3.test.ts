import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFiles } from './index.ts';
import type { Files } from './index.ts';

const keys = { id: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', region: 'ma-rabat-1' };
const objects = new Map<string, { bytes: Buffer; at: Date }>();
const data = mkdtempSync(path.join(tmpdir(), 'twiza-s3-'));
let refusals = 0;

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const hash = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const strict = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** AWS Signature Version 4, computed from its specification and not by the client's library. */
const signatureOf = (request: IncomingMessage, url: URL, headers: string[]): string => {
  const at = String(request.headers['x-amz-date']);
  const scope = `${at.slice(0, 8)}/${keys.region}/s3/aws4_request`;
  const query = [...url.searchParams]
    .map(([key, value]) => `${strict(key)}=${strict(value)}`)
    .sort()
    .join('&');
  const canonical = [
    request.method,
    url.pathname,
    query,
    ...headers.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    headers.join(';'),
    request.headers['x-amz-content-sha256'],
  ].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${keys.secret}`, at.slice(0, 8)), keys.region), 's3'), 'aws4_request');
  return hmac(key, ['AWS4-HMAC-SHA256', at, scope, hash(canonical)].join('\n')).toString('hex');
};

const isSigned = (request: IncomingMessage, url: URL, body: Buffer): boolean => {
  const said = /Credential=([^/]+)\/\S+, ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(
    request.headers.authorization ?? '',
  );
  const [, id, headers = '', signature] = said ?? [];
  const digest = request.headers['x-amz-content-sha256'];
  const vouched = request.method === 'PUT' ? digest === hash(body) : true;
  return id === keys.id && vouched && signature === signatureOf(request, url, headers.split(';'));
};

const listing = (url: URL): string => {
  const all = [...objects.keys()].sort();
  const from = Number(url.searchParams.get('continuation-token') ?? 0);
  const page = all.slice(from, from + 2);
  const next = from + 2 < all.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
  const contents = page.map(
    (key) => `<Contents><Key>${key}</Key><LastModified>${objects.get(key)?.at.toISOString()}</LastModified></Contents>`,
  );
  return `<?xml version="1.0"?><ListBucketResult>${contents.join('')}${next}</ListBucketResult>`;
};

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '', 'http://localhost');
  const body = await buffer(request);
  const key = url.pathname.replace('/pieces/', '');
  if (!isSigned(request, url, body)) {
    refusals += 1;
    response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
  } else if (request.method === 'PUT') {
    objects.set(key, { bytes: body, at: new Date() });
    response.writeHead(200).end();
  } else if (request.method === 'DELETE') {
    objects.delete(key);
    response.writeHead(204).end();
  } else if (url.pathname === '/pieces') response.writeHead(200).end(listing(url));
  else if (objects.has(key))
    response.writeHead(200).end(request.method === 'GET' ? objects.get(key)?.bytes : undefined);
  else response.writeHead(404).end();
};

const server = createServer((request, response) => void answer(request, response));
const store = (secret = keys.secret): Promise<Files> =>
  openFiles({
    TWIZA_DATA: data,
    TWIZA_S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    TWIZA_S3_BUCKET: 'pieces',
    TWIZA_S3_KEY: keys.id,
    TWIZA_S3_SECRET: secret,
    TWIZA_S3_REGION: keys.region,
  });
const bytesOf = async (files: Files, digest: string) => {
  const found = await files.read(digest);
  return found && Buffer.from(await new Response(found).arrayBuffer()).toString();
};

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(data, { recursive: true });
});

test('contents are written once, read, listed over pages and removed, each request signed', async () => {
  const files = await store();
  const one = await files.put(Buffer.from('statuts'));
  expect(one.digest).toBe(hash('statuts'));
  expect([...objects.keys()]).toEqual([`${one.digest.slice(0, 2)}/${one.digest.slice(2, 4)}/${one.digest}`]);
  await writeFile(path.join(data, 'b'), 'procès-verbal');
  const two = await files.putFile(path.join(data, 'b'));
  await files.put(Buffer.from('statuts'));
  await files.put(Buffer.from('third'));
  expect(objects.size).toBe(3);
  expect([await bytesOf(files, two.digest), await files.has(two.digest)]).toEqual(['procès-verbal', true]);
  const listed: string[] = [];
  for await (const { digest } of files.list()) listed.push(digest);
  expect(listed.sort()).toEqual([one.digest, two.digest, hash('third')].sort());
  await files.remove(two.digest);
  expect([await files.has(two.digest), await files.read(two.digest)]).toEqual([false, null]);
  expect(refusals).toBe(0);
});

test('a wrong key is an error that says so, never an absent file', async () => {
  const files = await store('not the secret');
  await expect(files.put(Buffer.from('x'))).rejects.toThrow('403');
  await expect(files.read(hash('statuts'))).rejects.toThrow('403');
});

test('half of the settings is not enough to start', async () => {
  await expect(openFiles({ TWIZA_DATA: data, TWIZA_S3_BUCKET: 'pieces' })).rejects.toThrow('TWIZA_S3_ENDPOINT');
});
