import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { typeOf } from './sniff.ts';

const folder = mkdtempSync(join(tmpdir(), 'twiza-sniff-'));
afterAll(() => rmSync(folder, { recursive: true }));

const webm = '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff';
const recording = (codecs: string): string => {
  const file = join(folder, `${codecs.replaceAll(/\W/g, '')}.webm`);
  writeFileSync(file, Buffer.concat([Buffer.from(webm, 'hex'), Buffer.from(codecs), Buffer.alloc(400)]));
  return file;
};

test('a voice in a container of films is a sound, and a film stays one', async () => {
  expect(await typeOf(recording('A_OPUS'), 'voice.webm')).toBe('audio/webm');
  expect(await typeOf(recording('V_VP8 A_OPUS'), 'film.webm')).toBe('video/webm');
  expect(await typeOf(recording('nothing'), 'unknown.webm')).toBe('video/webm');
});

test('a voice message in Ogg Opus is a sound, its codec aside', async () => {
  const page = Buffer.concat([
    Buffer.from('OggS\0\u0002'),
    Buffer.alloc(22),
    Buffer.from('OpusHead'),
    Buffer.alloc(200),
  ]);
  const file = join(folder, 'voice.opus');
  writeFileSync(file, page);
  expect(await typeOf(file, 'PTT-20261118-WA0001.opus')).toBe('audio/ogg');
});
