import { expect, test } from 'vitest';
import { typeset } from './index.ts';

const template = 'modules/trainings/print/certificate.typ';
const leaf = {
  organisation: 'مؤسسة',
  heading: 'شهادة مشاركة',
  to: 'تشهد المؤسسة أن',
  holder: 'Coopérative Tifaouine',
  detail: '',
  followed: 'تابعت',
  module: 'محاسبة التعاونية',
  when: '3 نونبر 2026',
  'trainer-label': 'المؤطرة',
  trainer: 'أمينة',
  'code-label': 'رمز التحقق',
  code: 'K7M2-9QXA-V',
  address: 'https://example.org',
  'signature-label': 'التوقيع',
};
const sheet = (certificates: (typeof leaf)[], lang: 'ar' | 'fr' = 'ar') => ({
  template,
  lang,
  values: { title: 'شهادات', certificates },
});
const fontsOf = (pdf: Buffer): string[] =>
  [
    ...new Set([...pdf.toString('latin1').matchAll(/\/FontName ?\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name!)),
  ].sort();

test('a document is a PDF with the letters of both scripts inside it', async () => {
  const pdf = await typeset(sheet([leaf]));
  expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
  const fonts = fontsOf(pdf).join(' ');
  expect(fonts).toMatch(/Ara/);
  expect(fonts).toMatch(/Lat/);
  expect(pdf.length).toBeLessThan(60_000);
});

test('what was typed is drawn and never run', async () => {
  const nasty = { ...leaf, holder: '#panic("run") $x$ ]{} \\ <a>' };
  expect((await typeset(sheet([nasty]))).length).toBeGreaterThan(5000);
});

test('a template that is wrong says why', async () => {
  await expect(typeset({ ...sheet([]), values: { title: 'x' } })).rejects.toThrow(
    /certificate\.typ cannot be set: .*certificates/,
  );
  await expect(typeset({ ...sheet([leaf]), template: 'modules/nothing.typ' })).rejects.toThrow(/cannot be set/);
});

test('several documents in two languages at once keep their own values', async () => {
  const [one, two] = await Promise.all([typeset(sheet([leaf])), typeset(sheet([leaf, leaf], 'fr'))]);
  expect(two.equals(one)).toBe(false);
});
