import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { room } from '../command.ts';
import { callerOf, someone, testGround } from '../../../test/support/ground.ts';
import type { TestGround } from '../../../test/support/ground.ts';
import { newId } from '../ids.ts';
import { Hidden, Invalid } from '../refusals.ts';
import { anonymous } from '../rights.ts';
import { acceptFormFile, allowed, registerFileUse } from './index.ts';
import type { AcceptedFile, Allowed } from './index.ts';
import { serveFile } from './serve.ts';
import { sweepFiles } from './sweep.ts';

let house: TestGround;
const { command } = room<object>({ name: 'test' });
let last: AcceptedFile;

const give = command(v.any(), async (context, { file, wanted }: { file: File; wanted: Allowed }) => {
  last = await acceptFormFile(context, file, { use: 'test.piece', allowed: wanted, field: 'piece' });
  await sql`insert into test_piece (file) values (${last.id})`.execute(context.tx);
  return [];
});
const accept = async (file: File, wanted: Allowed = allowed.documents): Promise<AcceptedFile> => {
  await give(callerOf(house.ground), { file, wanted });
  return last;
};
const whyNot = async (file: File, wanted?: Allowed): Promise<string> => {
  const error = await accept(file, wanted).then(
    () => new Error('it was accepted'),
    (refused: unknown) => refused,
  );
  return error instanceof Invalid ? `${error.problems[0]?.field} ${error.problems[0]?.code}` : String(error);
};
const fileOf = (bytes: Uint8Array | string, name: string, type = 'application/octet-stream') =>
  new File([bytes as BlobPart], name, { type });
const pdf = (text: string) => `%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
const photo = (width = 3000, height = 1500) =>
  sharp({ create: { width, height, channels: 3, background: '#a43' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Artist: 'Someone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 37/1 0/1' } })
    .toBuffer();

beforeAll(async () => {
  house = await testGround();
  await sql`create table test_piece (file uuid)`.execute(house.ground.db);
  registerFileUse({
    use: 'test.piece',
    columns: [{ table: 'test_piece', column: 'file' }],
    mayRead: async ({ actor }) => actor.kind === 'person',
  });
});
afterAll(() => house.close());

test('the same bytes given twice are kept once, under two names', async () => {
  const [one, two] = [await accept(fileOf(pdf('same'), 'statuts.pdf')), await accept(fileOf(pdf('same'), 'copie.pdf'))];
  expect(one.digest).toBe(two.digest);
  expect(one.id).not.toBe(two.id);
  expect([one.name, two.name]).toEqual(['statuts.pdf', 'copie.pdf']);
  const kept = path.join(house.data, 'files', one.digest.slice(0, 2), one.digest.slice(2, 4), one.digest);
  expect(await readFile(kept, 'utf8')).toBe(pdf('same'));
  expect(await readdir(path.join(house.data, 'files', 'incoming'))).toEqual([]);
});

test('a photo is turned upright, made smaller, and keeps nothing of where it was taken', async () => {
  const bytes = await photo();
  expect((await sharp(bytes).metadata()).exif?.toString('latin1')).toContain('Someone');
  const kept = await accept(fileOf(bytes, 'IMG_1.HEIC.jpeg'), allowed.images);
  expect([kept.type, kept.width, kept.height]).toEqual(['image/jpeg', 1200, 2400]);
  const stored = Buffer.from(await new Response(await house.ground.files.read(kept.digest)).arrayBuffer());
  const { exif, orientation, iptc, xmp } = await sharp(stored).metadata();
  expect({ exif, orientation, iptc, xmp }).toEqual({
    exif: undefined,
    orientation: undefined,
    iptc: undefined,
    xmp: undefined,
  });
});

test('what is not allowed is refused by name, on its field', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  expect(await whyNot(fileOf('', 'vide.pdf'))).toBe('piece invalid.file_empty');
  expect(await whyNot(fileOf(svg, 'logo.png', 'image/png'))).toBe('piece invalid.file_type_not_allowed');
  expect(await whyNot(fileOf('<html><script></script>', 'page.pdf'))).toBe('piece invalid.file_type_not_allowed');
  expect(await whyNot(fileOf(svg, 'table.csv'), allowed.sheets)).toBe('piece invalid.file_type_not_allowed');
  expect(await whyNot(fileOf(pdf('x'), 'facture.pdf.exe'))).toBe('piece invalid.file_name_suspect');
  expect(await whyNot(fileOf(pdf('x'), 'fac\u202Efdp.exe'))).toBe('piece invalid.file_name_suspect');
  expect(await whyNot(fileOf('MZ\u0090\0\u0003'.padEnd(200, '\0'), 'facture.pdf'))).toBe(
    'piece invalid.file_type_not_allowed',
  );
  expect(await whyNot(fileOf(pdf('large'), 'a.pdf'), { ...allowed.documents, limit: 10 })).toBe(
    'piece invalid.file_too_large',
  );
  expect(await whyNot(fileOf((await photo()).subarray(0, 400), 'a.jpg'))).toBe('piece invalid.image_unreadable');
});

test('a decompression bomb is refused from its header', async () => {
  const bomb = await sharp({
    create: { width: 8000, height: 8000, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(2_000_000);
  expect(await whyNot(fileOf(bomb, 'bombe.png'))).toBe('piece invalid.image_too_many_pixels');
});

test('a table of text is known by its name, and keeps an Arabic one', async () => {
  const kept = await accept(fileOf('رقم,اسم\n1,أمل\n', 'تعاونيات.csv'), allowed.sheets);
  expect([kept.type, kept.name]).toEqual(['text/csv', 'تعاونيات.csv']);
});

test('a file is served to whom its room lets, as something that cannot run', async () => {
  const kept = await accept(fileOf(pdf('served'), 'dossier complété.pdf'));
  const asked = { small: false, known: undefined };
  const answer = await serveFile(callerOf(house.ground), kept.id, asked);
  expect(await answer.text()).toBe(pdf('served'));
  expect(answer.headers.get('content-disposition')).toBe(
    `inline; filename="dossier complete.pdf"; filename*=UTF-8''dossier%20compl%C3%A9t%C3%A9.pdf`,
  );
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cache-control')).toContain('private');
  const again = await serveFile(callerOf(house.ground), kept.id, {
    small: false,
    known: answer.headers.get('etag') ?? '',
  });
  expect([again.status, again.body]).toEqual([304, null]);
  await expect(serveFile(callerOf(house.ground, anonymous), kept.id, asked)).rejects.toThrow(Hidden);
  await expect(serveFile(callerOf(house.ground), newId(), asked)).rejects.toThrow(Hidden);
  await expect(serveFile(callerOf(house.ground), '../../secret', asked)).rejects.toThrow(Hidden);
});

test('an image has a small picture of itself', async () => {
  const kept = await accept(fileOf(await photo(), 'photo.jpg'), allowed.images);
  const answer = await serveFile(callerOf(house.ground), kept.id, { small: true, known: undefined });
  const small = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect([answer.headers.get('content-type'), small.width, small.height]).toEqual(['image/webp', 240, 480]);
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
});

test('a file that no record holds is swept after seven days, and one that is held is not', async () => {
  const [held, thrown] = [
    await accept(fileOf(pdf('held'), 'a.pdf')),
    await accept(fileOf(await photo(600, 500), 'b.jpg')),
  ];
  await sql`delete from test_piece where file = ${thrown.id}`.execute(house.ground.db);
  const orphan = await house.ground.files.put(Buffer.from('its transaction never committed'));
  const name = path.join(house.data, 'files', orphan.digest.slice(0, 2), orphan.digest.slice(2, 4), orphan.digest);
  await sweepFiles(house.ground, new Date(Date.now() + 6 * 86_400_000));
  expect(await house.ground.files.has(thrown.digest)).toBe(true);
  await utimes(name, new Date(0), new Date(0));
  await sweepFiles(house.ground, new Date(Date.now() + 8 * 86_400_000));
  const there = await Promise.all([held, thrown, orphan].map(({ digest }) => house.ground.files.has(digest)));
  expect(there).toEqual([true, false, false]);
  const { rows } = await sql`select from platform.file where digest = ${thrown.digest} or type = 'orphan'`.execute(
    house.ground.db,
  );
  expect(rows).toEqual([]);
});

test('nothing is kept of a file whose command is refused', async () => {
  const refusing = command(v.any(), async (context, file: File) => {
    await acceptFormFile(context, file, { use: 'test.piece', allowed: allowed.documents });
    throw new Hidden('hidden');
  });
  await expect(refusing(callerOf(house.ground, someone()), fileOf(pdf('refused'), 'a.pdf'))).rejects.toThrow(Hidden);
  const { rows } = await sql`select from platform.file_use where name = 'refused'`.execute(house.ground.db);
  expect([rows.length, await readdir(house.ground.files.uploads)]).toEqual([0, []]);
});

test('a half written content is never seen: the temporary name is not a digest', async () => {
  await writeFile(path.join(house.data, 'files', 'incoming', 'half'), 'half');
  const seen: string[] = [];
  for await (const { digest } of house.ground.files.list()) seen.push(digest);
  expect(seen.every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
});
