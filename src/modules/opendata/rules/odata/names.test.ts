import { expect, test } from 'vitest';
import { edmName, edmNames } from './names.ts';

test.each([
  ['structures', 'structures'],
  ['chiffre-d’affaires', 'chiffre_d_affaires'],
  ['région', 'région'],
  ['re\u0301gion', 'région'],
  ['اسم التعاونية', 'اسم_التعاونية'],
  ['2026 total', '_2026_total'],
  ['', '_'],
  ['a.b/c(d)', 'a_b_c_d_'],
])('%s is called %s', (name, called) => expect(edmName(name)).toBe(called));

test('no two names become one', () => {
  const names = edmNames(['a-b', 'a b', 'a_b', 'x'.repeat(200), 'x'.repeat(201)]);
  expect(new Set(names.values()).size).toBe(5);
  expect([...names.values()].every((name) => name.length <= 128)).toBe(true);
});
