import { expect, test } from 'vitest';
import { looksAgain, readLooked, sinceOf, writeLooked } from './since.ts';

const at = (text: string): Date => new Date(`2026-11-${text}:00Z`);
const now = at('25T10:00');

test('changes are told since the look before; looking again within the hour is the same look', () => {
  const first = looksAgain(null, at('20T09:00'));
  expect(sinceOf(null, first, at('20T09:00')).since).toBe('week');
  const second = looksAgain(first, now);
  expect(sinceOf(null, second, now)).toEqual({ since: 'visit', from: at('20T09:00') });
  expect(looksAgain(second, at('25T10:40'))).toEqual(second);
});

test('seven or thirty days are asked for, and whoever has never looked is told of seven', () => {
  const looked = { last: now, before: at('24T10:00') };
  expect(sinceOf('week', looked, now).from).toEqual(at('18T10:00'));
  expect(sinceOf('month', looked, now).from.toISOString().slice(0, 10)).toBe('2026-10-26');
  expect(sinceOf('visit', { last: now, before: null }, now).since).toBe('week');
});

test('what is kept with the reader is read again, and what is none of ours is not', () => {
  const looked = { last: now, before: at('24T10:00') };
  expect(readLooked(writeLooked(looked), now)).toEqual(looked);
  expect(readLooked(writeLooked({ last: now, before: null }), now)).toEqual({ last: now, before: null });
  for (const text of [undefined, '', 'x.y', '9999999999999.']) expect(readLooked(text, now)).toBeNull();
});
