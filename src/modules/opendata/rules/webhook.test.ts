import { expect, test } from 'vitest';
import { pauseAfter, reasonNotToCall } from './webhook.ts';

test('the pauses grow, and after the seventh try it is enough', () => {
  const pauses = [1, 2, 3, 4, 5, 6].map(pauseAfter);
  expect(pauses).toEqual([...pauses].toSorted((a, b) => a! - b!));
  expect(pauseAfter(7)).toBeNull();
});

test.each([
  ['https://exemple.ma/twiza', false, null],
  ['http://exemple.ma/twiza', false, 'not_https'],
  ['http://10.0.0.3/twiza', true, null],
  ['file:///etc/passwd', true, 'not_https'],
  ['https://nom:secret@exemple.ma/', false, 'holds_a_password'],
  ['exemple.ma', false, 'not_an_address'],
  ['https://exemple.ma/a b', false, 'not_an_address'],
] as const)('%s', (address, allowPrivate, reason) => expect(reasonNotToCall(address, allowPrivate)).toBe(reason));
