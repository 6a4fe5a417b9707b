import { expect, test } from 'vitest';
import { mayBeShown, reasonNotToShow } from './photograph.ts';

test('a photograph of three is kept when three agreed or the cooperative did, one of nobody when the cooperative did', () => {
  const three = { persons: 3, by: 'each' as const };
  expect(reasonNotToShow({ ...three, agreed: ['Zahra', 'Aïcha'] })).toBe('consent_of_each');
  expect(reasonNotToShow({ ...three, agreed: ['Zahra', 'Aïcha', 'Hind'] })).toBeNull();
  expect(reasonNotToShow({ ...three, by: 'structure', agreed: [] })).toBeNull();
  expect(reasonNotToShow({ persons: 0, by: 'structure', agreed: [] })).toBeNull();
  expect(reasonNotToShow({ persons: 0, by: 'each', agreed: [] })).toBe('consent_of_nobody');
});

test('a consent holds through its last day, where it was given for, until it is taken back', () => {
  const standing = { withdrawnAt: null, consentUntil: '2027-03-31', uses: ['report' as const] };
  expect(mayBeShown(standing, 'report', '2027-03-31')).toBe(true);
  expect(mayBeShown(standing, 'report', '2027-04-01')).toBe(false);
  expect(mayBeShown(standing, 'impact', '2027-03-31')).toBe(false);
  expect(mayBeShown({ ...standing, consentUntil: null }, 'report', '2099-01-01')).toBe(true);
  expect(mayBeShown({ ...standing, withdrawnAt: new Date() }, 'report', '2027-03-31')).toBe(false);
});
