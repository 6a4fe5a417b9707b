import { expect, test } from 'vitest';
import { smsLength } from './sms-length.ts';

const cut = (text: string) => {
  const { encoding, units, segments } = smsLength(text);
  return [encoding, units, segments];
};

test('French without circumflex is seven bits, a circumflex or Arabic makes it sixteen', () => {
  expect(cut('Votre code est 123456, à très vite.')).toEqual(['gsm7', 35, 1]);
  expect(cut('Votre code est prêt')).toEqual(['ucs2', 19, 1]);
  expect(cut('رمزكم هو 123456')).toEqual(['ucs2', 15, 1]);
});

test('the limits are those of the standard', () => {
  expect(cut('a'.repeat(160))).toEqual(['gsm7', 160, 1]);
  expect(cut('a'.repeat(161))).toEqual(['gsm7', 161, 2]);
  expect(cut('a'.repeat(306))).toEqual(['gsm7', 306, 2]);
  expect(cut('a'.repeat(307))).toEqual(['gsm7', 307, 3]);
  expect(cut('ت'.repeat(70))).toEqual(['ucs2', 70, 1]);
  expect(cut('ت'.repeat(71))).toEqual(['ucs2', 71, 2]);
  expect(cut('ت'.repeat(135))).toEqual(['ucs2', 135, 3]);
});

test('neither an escaped sign nor a pair is cut in two', () => {
  expect(cut('€'.repeat(80))).toEqual(['gsm7', 160, 1]);
  // 152 units fill the first of two, as the last one cannot hold half of a sign.
  expect(cut('€'.repeat(153))).toEqual(['gsm7', 306, 3]);
  expect(cut('🙂'.repeat(36))).toEqual(['ucs2', 72, 2]);
});
