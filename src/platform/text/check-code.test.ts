import { expect, test } from 'vitest';
import { checkCodeFrom, checkCodeRead } from './check-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Mulberry32: the same codes at every run. */
const random = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const codes = (count: number): string[] => {
  const next = random(7);
  return Array.from({ length: count }, () =>
    checkCodeFrom(Uint8Array.from({ length: 5 }, () => Math.floor(next() * 256))),
  );
};

const bare = (code: string): string => code.replaceAll('-', '');

test('a receipt reads back as it was given, also in small letters, without dashes or with Arabic figures', () => {
  for (const code of codes(500)) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/);
    expect(checkCodeRead(code)).toBe(code);
    expect(checkCodeRead(` ${bare(code).toLowerCase()} `)).toBe(code);
    expect(checkCodeRead(code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] as string))).toBe(code);
  }
});

test('the letters that are taken for figures on the phone are read as those figures', () => {
  const code = codes(2000).find((one) => one.includes('0') && one.includes('1')) as string;
  expect(checkCodeRead(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code);
  expect(checkCodeRead(code.replaceAll('0', 'o').replaceAll('1', 'i'))).toBe(code);
});

test('every single wrong character is found, wherever it stands', () => {
  for (const code of codes(60).map(bare)) {
    for (let at = 0; at < code.length; at += 1) {
      for (const letter of alphabet) {
        if (letter === code[at]) continue;
        expect(checkCodeRead(code.slice(0, at) + letter + code.slice(at + 1))).toBeNull();
      }
    }
  }
});

test('any two characters that changed places are found, neighbours or not', () => {
  const all = [...codes(300).map(bare), bare(checkCodeFrom(Uint8Array.from([0, 0x1f, 0x07, 0xc1, 0xf0])))];
  for (const code of all) {
    for (let left = 0; left < code.length; left += 1) {
      for (let right = left + 1; right < code.length; right += 1) {
        if (code[left] === code[right]) continue;
        const swapped = [...code];
        [swapped[left], swapped[right]] = [code[right] as string, code[left] as string];
        expect(checkCodeRead(swapped.join(''))).toBeNull();
      }
    }
  }
});

test('what is too short, too long or of another alphabet is no receipt', () => {
  const [code = ''] = codes(1);
  for (const typed of ['', '-', code.slice(1), `${code}0`, 'UUUU-UUUU-U', 'كود'])
    expect(checkCodeRead(typed)).toBeNull();
});
