import { expect, test } from 'vitest';
import { sayPeriod } from './say-period.ts';

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
const at = new Date('2026-11-24T12:00:00Z');

test('a figure says whether it counts its year, or all since the beginning, and up to when', () => {
  const say = (period: string, counts: 'within' | 'until' | 'as_at') => plain(sayPeriod('fr', { period, counts }, at));
  expect(say('2025', 'within')).toBe('en 2025');
  expect(say('2025', 'until')).toBe('depuis le début, à la fin de 2025');
  expect(say('2025', 'as_at')).toBe('à la fin de 2025');
  expect(say('2026', 'within')).toBe('en 2026, au 24 novembre 2026');
  expect(say('2026', 'until')).toBe('depuis le début, au 24 novembre 2026');
  expect(say('', 'within')).toBe('depuis le début, au 24 novembre 2026');
});
