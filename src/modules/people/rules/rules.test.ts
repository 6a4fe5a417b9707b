import { expect, test } from 'vitest';
import { normalPhone } from '../phone.ts';
import { browserFamily } from './browser.ts';
import { reasonNotToTry } from './challenge.ts';
import { normalEmail } from './email.ts';
import { moroccanNumber, phoneInWords } from './phone.ts';

test('a Moroccan number is the same however it is written', () => {
  const ways = [
    '0612345678',
    '06 12 34 56 78',
    '06.12-34 56/78',
    '+212612345678',
    '00212612345678',
    '+212 (0)6 12 34 56 78',
  ];
  const others = ['212612345678', '٠٦١٢٣٤٥٦٧٨', '۰۶۱۲۳۴۵۶۷۸', '612345678', '\u20660612345678\u2069'];
  for (const way of [...ways, ...others]) expect(normalPhone(way), way).toBe('+212612345678');
});

test('numbers of other countries keep their own, and what is no number is refused', () => {
  expect(normalPhone('+33 6 12 34 56 78')).toBe('+33612345678');
  expect(normalPhone('+221 77 123 45 67')).toBe('+221771234567');
  for (const bad of ['', '06 12', '0412345678', 'amina', '+999123', '06123456789'])
    expect(normalPhone(bad), bad).toBeNull();
  expect(moroccanNumber('+33612345678')).toBeNull();
});

test('a number is read in pairs', () => {
  expect(phoneInWords('+212612345678')).toBe('06 12 34 56 78');
  expect(phoneInWords('+33612345678')).toBe('+33612345678');
});

test('an address is compared in small letters, and must have a place after its at', () => {
  expect(normalEmail('  Amina@Exemple.MA ')).toBe('amina@exemple.ma');
  for (const bad of ['amina', 'amina@', 'amina@exemple', 'a b@exemple.ma', '@exemple.ma', 'a@@b.ma']) {
    expect(normalEmail(bad), bad).toBeNull();
  }
});

test('only the family of a browser is kept', () => {
  const phone = 'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 Chrome/129.0.0.0 Mobile Safari/537.36';
  expect(browserFamily(phone)).toBe('Chrome · Android');
  expect(browserFamily('Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0')).toBe(
    'Firefox · Linux',
  );
  expect(browserFamily(undefined)).toBe('');
});

test('a code serves until its last minute and its last try', () => {
  const open = { expires_at: new Date(1000), tries_left: 1, used_at: null };
  expect(reasonNotToTry(open, new Date(999))).toBeNull();
  expect(reasonNotToTry(open, new Date(1000))).toBe('code_expired');
  expect(reasonNotToTry({ ...open, tries_left: 0 }, new Date(999))).toBe('code_locked');
  expect(reasonNotToTry({ ...open, used_at: new Date(5) }, new Date(999))).toBe('code_used');
});
