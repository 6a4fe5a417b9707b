import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { sql } from 'kysely';
import { Upload } from 'tus-js-client';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { room } from '../../command.ts';
import { callerOf, someone, testGround } from '../../../../test/support/ground.ts';
import type { TestGround } from '../../../../test/support/ground.ts';
import { Invalid } from '../../refusals.ts';
import type { Actor } from '../../rights.ts';
import { acceptUpload, allowed } from '../index.ts';
import type { AcceptedFile } from '../index.ts';
import { forgetUpload, sweepUploads } from '../jobs.ts';
import { startServer } from '../../../../test/support/upload-server.ts';

let house: TestGround;
let server: Awaited<ReturnType<typeof startServer>>;
const me = someone();
const children: ChildProcess[] = [];
const { command } = room<object>({ name: 'test' });
let last: AcceptedFile;
const take = command(v.any(), async (context, upload: string) => {
  last = await acceptUpload(context, { upload, use: 'test.piece', allowed: allowed.documents });
  return [];
});

const pdfOf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(size - 9)]);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const idOf = (location: string | null | undefined): string => location?.split('/').at(-1) ?? '';
const partOf = (id: string) => path.join(house.ground.files.uploads, id);

interface Asked {
  method: string;
  at?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  who?: Actor;
  port?: number;
}
const ask = ({ method, at = '/uploads', headers = {}, body, who = me, port = server.port }: Asked) =>
  fetch(`http://127.0.0.1:${port}${at}`, {
    method,
    headers: { 'tus-resumable': '1.0.0', ...(who.id ? { 'x-person': who.id } : {}), ...headers },
    ...(body ? { body: body as BodyInit } : {}),
  });
const metadata = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
const create = async (size: number, values: Record<string, string> = { filename: 'dossier.pdf' }, port?: number) => {
  const headers = { 'upload-length': String(size), 'upload-metadata': metadata(values) };
  return ask({ method: 'POST', headers, ...(port ? { port } : {}) });
};
const patch = (at: string, offset: number, body: Buffer, more: Record<string, string> = {}, port?: number) =>
  ask({
    method: 'PATCH',
    at,
    headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...more },
    body,
    ...(port ? { port } : {}),
  });
const offsetOf = async (at: string, port?: number) =>
  Number((await ask({ method: 'HEAD', at, ...(port ? { port } : {}) })).headers.get('upload-offset'));

const good = (part: Buffer) => ({ 'upload-checksum': `sha256 ${sha256(part).toString('base64')}` });
const program = (referer: string) =>
  ask({
    method: 'POST',
    headers: { 'upload-length': '100', 'upload-metadata': metadata({ filename: 'facture.pdf.exe' }), referer },
  });

/** Sends the head of a chunk, then cuts the line. */
const cut = (at: string, offset: number, whole: Buffer, sent: number, port = server.port): Promise<void> =>
  new Promise((done) => {
    const request = http.request({
      port,
      host: '127.0.0.1',
      path: at,
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'x-person': me.id ?? '',
        'upload-offset': offset,
        'content-type': 'application/offset+octet-stream',
        'content-length': whole.length - offset,
      },
    });
    request.on('error', () => done());
    request.write(whole.subarray(offset, offset + sent), () =>
      setTimeout(() => {
        request.destroy();
        done();
      }, 150),
    );
  });

const startChild = async (): Promise<{ child: ChildProcess; port: number }> => {
  const script = path.join(import.meta.dirname, '../../../../test/support/upload-server.ts');
  const child = spawn(process.execPath, [script, house.database.url, house.data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { child, port: Number(line.toString()) };
};

beforeAll(async () => {
  house = await testGround();
  server = await startServer(house.database.url, house.data);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.close();
  await house.close();
});

test('the usual client sends a file in chunks, and the command takes it', async () => {
  const bytes = pdfOf(700_001);
  const url = await new Promise<string>((done, fail) => {
    const upload: Upload = new Upload(bytes, {
      endpoint: `http://127.0.0.1:${server.port}/uploads`,
      chunkSize: 100_000,
      retryDelays: null as never,
      headers: { 'x-person': me.id ?? '' },
      metadata: { filename: 'statuts.pdf', sha256: sha256(bytes).toString('hex') },
      onError: fail,
      onSuccess: () => done(upload.url ?? ''),
    });
    upload.start();
  });
  await take(callerOf(house.ground, me), idOf(url));
  expect([last.name, last.size, last.digest]).toEqual(['statuts.pdf', 700_001, sha256(bytes).toString('hex')]);
  expect(await house.ground.files.has(last.digest)).toBe(true);
  await forgetUpload.run(house.ground, { upload: idOf(url) });
  await expect(stat(partOf(idOf(url)))).rejects.toThrow('ENOENT');
});

test('a line cut at any place of a chunk loses no byte that was acknowledged, and none comes twice', async () => {
  const bytes = pdfOf(300_000);
  const at = (await create(bytes.length)).headers.get('location') ?? '';
  expect(at).toMatch(/^\/uploads\/[0-9a-f]{32}$/);
  let offset = 0;
  for (const sent of [1, 65_535, 65_536, 65_537]) {
    await cut(at, offset, bytes, sent);
    const next = await offsetOf(at);
    expect(next).toBeGreaterThanOrEqual(offset);
    expect(next).toBeLessThanOrEqual(offset + sent);
    offset = next;
  }
  const answer = await patch(at, offset, bytes.subarray(offset));
  expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, '300000']);
  expect(sha256(await readFile(partOf(idOf(at))))).toEqual(sha256(bytes));
});

test('a server killed in the middle comes back with every acknowledged byte', async () => {
  const bytes = pdfOf(400_000);
  const first = await startChild();
  const at = (await create(bytes.length, { filename: 'a.pdf' }, first.port)).headers.get('location') ?? '';
  await patch(at, 0, bytes.subarray(0, 150_000), {}, first.port);
  const cutting = cut(at, 150_000, bytes, 100_000, first.port);
  await new Promise((passed) => setTimeout(passed, 60));
  first.child.kill('SIGKILL');
  await cutting;
  const second = await startChild();
  const offset = await offsetOf(at, second.port);
  expect(offset).toBeGreaterThanOrEqual(150_000);
  const answer = await patch(at, offset, bytes.subarray(offset), {}, second.port);
  expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, '400000']);
  second.child.kill('SIGKILL');
  expect(sha256(await readFile(partOf(idOf(at))))).toEqual(sha256(bytes));
  await take(callerOf(house.ground, me), idOf(at));
  expect(last.size).toBe(400_000);
});

test('a wrong offset is refused and changes nothing', async () => {
  const bytes = pdfOf(1000);
  const at = (await create(1000)).headers.get('location') ?? '';
  await patch(at, 0, bytes.subarray(0, 400));
  expect((await patch(at, 300, bytes.subarray(300))).status).toBe(409);
  expect((await patch(at, 500, bytes.subarray(500))).status).toBe(409);
  expect(await offsetOf(at)).toBe(400);
});

test('bytes that are not those announced are taken back', async () => {
  const bytes = pdfOf(1000);
  const at = (await create(1000)).headers.get('location') ?? '';
  expect((await patch(at, 0, bytes.subarray(0, 500), good(bytes.subarray(0, 500)))).status).toBe(204);
  expect((await patch(at, 500, bytes.subarray(500), good(Buffer.from('other')))).status).toBe(460);
  expect(await offsetOf(at)).toBe(500);
  expect((await patch(at, 500, bytes.subarray(500), { 'upload-checksum': 'crc32 AAAA' })).status).toBe(400);
  expect((await patch(at, 500, bytes.subarray(500), good(bytes.subarray(500)))).status).toBe(204);
});

test('of two writers at one offset one wins, and the bytes are whole', async () => {
  const bytes = pdfOf(200_000);
  const at = (await create(bytes.length)).headers.get('location') ?? '';
  const answers = await Promise.all([1, 2, 3].map(() => patch(at, 0, bytes)));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
  expect(sha256(await readFile(partOf(idOf(at))))).toEqual(sha256(bytes));
});

test('an upload is its owner’s alone, and a visitor is asked to sign in', async () => {
  const at = (await create(1000)).headers.get('location') ?? '';
  const stranger = someone();
  expect((await ask({ method: 'HEAD', at, who: stranger })).status).toBe(404);
  expect((await ask({ method: 'DELETE', at, who: stranger })).status).toBe(404);
  expect((await ask({ method: 'GET', at })).status).toBe(405);
  const visitor = await ask({ method: 'POST', who: { kind: 'anonymous', id: null, grants: [] } });
  expect([visitor.status, await visitor.text()]).toEqual([401, expect.stringContaining('Connectez-vous')]);
  const elsewhere = await ask({ method: 'POST', headers: { origin: 'https://elsewhere.example' } });
  expect(elsewhere.status).toBe(403);
  expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  await expect(take(callerOf(house.ground, stranger), idOf(at))).rejects.toThrow('invalid.upload_unknown');
  await expect(take(callerOf(house.ground, me), idOf(at))).rejects.toThrow('invalid.upload_unfinished');
  expect((await ask({ method: 'DELETE', at })).status).toBe(204);
  expect((await ask({ method: 'HEAD', at })).status).toBe(404);
});

test('what is too large, empty or named like a program is refused at once, in the reader’s language', async () => {
  expect((await create(60 * 1024 * 1024)).status).toBe(413);
  const [arabic, english] = [await program('http://localhost/ar/me'), await program('http://localhost/en/me')];
  expect([arabic.status, await arabic.text()]).toEqual([422, expect.stringContaining('المرجو')]);
  expect([english.status, await english.text()]).toEqual([422, expect.stringContaining('rename it')]);
  expect((await create(0)).status).toBe(422);
  const at = (await create(100)).headers.get('location') ?? '';
  expect((await patch(at, 0, pdfOf(200))).status).toBeGreaterThanOrEqual(400);
});

test('one person cannot fill the disk with what is never given', async () => {
  const greedy = someone();
  const headers = { 'upload-length': String(45 * 1024 * 1024), 'upload-metadata': metadata({ filename: 'a.pdf' }) };
  const answers = [];
  for (let n = 0; n < 12; n += 1) answers.push((await ask({ method: 'POST', headers, who: greedy })).status);
  expect(answers).toEqual([...Array.from({ length: 11 }, () => 201), 409]);
});

test('a file that is not the one announced is not taken', async () => {
  const at = (await create(100, { filename: 'a.pdf', sha256: 'a'.repeat(64) })).headers.get('location') ?? '';
  await patch(at, 0, pdfOf(100));
  const error = await take(callerOf(house.ground, me), idOf(at)).catch((refused: unknown) => refused);
  expect(error instanceof Invalid && error.problems[0]?.code).toBe('invalid.upload_altered');
});

test('after three days what nobody finished is forgotten', async () => {
  const at = (await create(100)).headers.get('location') ?? '';
  await patch(at, 0, pdfOf(50));
  await sweepUploads(house.ground, new Date(Date.now() + 2 * 86_400_000));
  expect(await offsetOf(at)).toBe(50);
  await sweepUploads(house.ground, new Date(Date.now() + 4 * 86_400_000));
  expect((await ask({ method: 'HEAD', at })).status).toBe(404);
  const { rows } = await sql`select from platform.upload where id = ${idOf(at)}`.execute(house.ground.db);
  expect(rows).toEqual([]);
  await expect(stat(partOf(idOf(at)))).rejects.toThrow('ENOENT');
});
