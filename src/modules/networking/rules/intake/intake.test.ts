import { expect, test } from 'vitest';
import { dayOf, kindNamed, numberOf, periodNamed, unitNamed } from './cells.ts';
import { guessColumns } from './columns.ts';

test('columns are known by their titles, each field once, from the left', () => {
  expect(guessColumns(['objet', 'produit', 'quantite', 'unite', 'region', 'province', 'date limite'])).toEqual({
    title: 0,
    what: 1,
    quantity: 2,
    unit: 3,
    where: 4,
    until_on: 6,
  });
  expect(guessColumns(['xyz', ''])).toEqual({});
});

test('a day is written day first here, or as a standard says; what is none of these is not guessed', () => {
  expect(dayOf('20/12/2026')).toBe('2026-12-20');
  expect(dayOf('2026-12-20')).toBe('2026-12-20');
  expect(dayOf('')).toBeNull();
  expect(dayOf('31/02/2026')).toBeUndefined();
  expect(dayOf('fin décembre')).toBeUndefined();
});

test('numbers come as people write them', () => {
  expect(numberOf('1 200,5 DH')).toBe(1200.5);
  expect(numberOf(50)).toBe(50);
  expect(numberOf('')).toBeNull();
  expect(numberOf('beaucoup')).toBeNaN();
});

test('units, periods and kinds are known by their own words alone', () => {
  expect(unitNamed('litres')).toBe('l');
  expect(unitNamed('كلغ')).toBe('kg');
  expect(unitNamed('qx')).toBeNull();
  expect(periodNamed('par mois')).toBe('month');
  expect(kindNamed('demande de devis', 'need')).toBe('quote');
  expect(kindNamed('demande de devis', 'offer')).toBeNull();
});
