import { expect, test } from 'vitest';
import { codeOfTitle } from './reference-code.ts';

test('a title gives a plain code, whatever its accents and signs', () => {
  expect(codeOfTitle('Huile d’argan (1re pression)')).toBe('huile_d_argan_re_pression');
  expect(codeOfTitle('Œufs & Élevage')).toBe('oeufs_elevage');
});

test('a long title is cut where no underscore dangles, one without Latin letters gives none', () => {
  expect(codeOfTitle(`${'a'.repeat(40)} suite`)).toBe('a'.repeat(40));
  expect(codeOfTitle('أركان')).toBe('');
});
