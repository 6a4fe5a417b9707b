import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAct, fieldHouse, phoneOf, replyTo } from '../../../../test/support/phone.ts';
import type { FieldHouse, Phone } from '../../../../test/support/phone.ts';
import { registered } from '../../../../test/support/registry.ts';
import { newId } from '../../../platform/ids.ts';
import { mediaPerSync } from './media.ts';
import type { SyncReply } from '../../../platform/field/index.ts';

let house: FieldHouse;
let phone: Phone;
let structure: string;

beforeAll(async () => {
  house = await fieldHouse();
  phone = await phoneOf(house);
  structure = await registered(house.as());
});
afterAll(() => house.close());

const aPhoto = (): Promise<Buffer> =>
  sharp(randomBytes(60 * 60 * 3), { raw: { width: 60, height: 60, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const taken = (photo: Buffer) =>
  anAct('registry.attach_photo', structure, { id: newId(), structure, title: 'Atelier', photo: sha256(photo) });

const tus = { 'tus-resumable': '1.0.0' };
const begin = async (bytes: Buffer): Promise<string> => {
  const meta = { filename: 'photo.jpg', sha256: sha256(bytes) };
  const metadata = Object.entries(meta)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const headers = { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': metadata };
  return (await phone.ask('/uploads', { method: 'POST', headers })).headers.get('location')!;
};
const chunk = (at: string, bytes: Buffer, from: number, to: number) =>
  phone.ask(new URL(at, house.url).pathname, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
    body: bytes.subarray(from, to) as never,
  });
const upload = async (bytes: Buffer): Promise<void> => {
  await chunk(await begin(bytes), bytes, 0, bytes.length);
};
const documents = async (id: string): Promise<number> =>
  Number(
    (await house.database.pool.query('select count(*) as n from registry.document where id = $1', [id])).rows[0].n,
  );
const held = async (bytes: Buffer) =>
  (await (await phone.ask(`/field/media/${sha256(bytes)}`)).json()) as {
    held: boolean;
    offset: number;
    upload: string;
  };

test('an act is applied without its photo, which is owed until it comes', async () => {
  const photo = await aPhoto();
  const act = taken(photo);
  const first = await phone.sync([act]);
  expect(replyTo(first, act).state).toBe('applied');
  expect(first.media).toEqual([sha256(photo)]);
  await upload(photo);
  expect((await phone.sync()).media).toEqual([]);
  expect(await documents(act.input['id' as never])).toBe(1);
});

test('a photo that came before its act is given to it at once', async () => {
  const photo = await aPhoto();
  await upload(photo);
  expect((await held(photo)).held).toBe(true);
  const act = taken(photo);
  expect((await phone.sync([act])).media).toEqual([]);
  expect(await documents(act.input['id' as never])).toBe(1);
});

test('a photo cut at every boundary of its chunks arrives whole, once', async () => {
  const photo = await aPhoto();
  const act = taken(photo);
  await phone.sync([act]);
  const size = Math.ceil(photo.length / 7);
  await begin(photo);
  for (let cut = 0; cut < photo.length; cut += size) {
    // The phone was killed: it knows its photo, and asks where it was.
    const { offset, upload: at } = await held(photo);
    expect(offset).toBe(cut);
    expect((await phone.sync()).media).toEqual([sha256(photo)]);
    await chunk(at, photo, offset, Math.min(photo.length, offset + size));
  }
  expect((await phone.sync()).media).toEqual([]);
  // Sent again by a phone that never heard of it: free, and changes nothing.
  expect((await held(photo)).held).toBe(true);
  await upload(photo);
  await phone.sync([act]);
  expect(await documents(act.input['id' as never])).toBe(1);
});

test('one photo of two acts is given to both', async () => {
  const photo = await aPhoto();
  const [first, second] = [taken(photo), taken(photo)];
  await upload(photo);
  let reply: SyncReply = await phone.sync([first, second]);
  for (let tries = 0; reply.media.length > 0 && tries < 3; tries += 1) {
    await upload(photo);
    reply = await phone.sync();
  }
  expect(await documents(first.input['id' as never])).toBe(1);
  expect(await documents(second.input['id' as never])).toBe(1);
});

test('many photos are taken a few at a coming, and the phone is asked to come again', async () => {
  const acts = [];
  for (let index = 0; index < mediaPerSync + 3; index += 1) {
    const photo = await aPhoto();
    await upload(photo);
    acts.push(taken(photo));
  }
  const first = await phone.sync(acts);
  expect([first.more, first.media.length]).toEqual([true, 3]);
  const second = await phone.sync([], { cursor: first.cursor });
  expect([second.more, second.media.length]).toEqual([false, 0]);
});

test('bytes that are no picture are not taken, and the reason is kept for a person', async () => {
  const bytes = randomBytes(500);
  const act = taken(bytes);
  await upload(bytes);
  expect((await phone.sync([act])).media).toEqual([]);
  const { rows } = await house.database.pool.query('select problem from field.media where act = $1', [act.id]);
  expect(rows[0].problem).toBe('invalid.file_type_not_allowed');
});

test('the media of one person are nobody else’s to give or to see', async () => {
  const photo = await aPhoto();
  const other = await phoneOf(house);
  await upload(photo);
  const act = taken(photo);
  expect((await other.sync([act])).media).toEqual([sha256(photo)]);
  const seen = (await (await other.ask(`/field/media/${sha256(photo)}`)).json()) as { held: boolean };
  expect(seen.held).toBe(false);
});
