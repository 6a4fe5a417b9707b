import { expect, test } from 'vitest';
import { amountOf } from './amounts.ts';
import { kindNamed, measureNamed, numberOf, periodNamed, unitNamed } from './cells.ts';
import { guessColumns } from './columns.ts';
import { dayOf } from './days.ts';

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
  expect(guessColumns(['Société / الشركة', 'Tél contact', 'Budget (DH)', 'Où ?'])).toEqual({
    organisation: 0,
    contact_phone: 1,
    amount_from: 2,
    where: 3,
  });
});

test('a day is written day first here, or as a standard says; what is none of these is not guessed', () => {
  expect(dayOf('20/12/2026')).toBe('2026-12-20');
  expect(dayOf('2026-12-20')).toBe('2026-12-20');
  expect(dayOf('')).toBeNull();
  expect(dayOf('31/02/2026')).toBeUndefined();
  expect(dayOf('fin décembre')).toBeUndefined();
  expect(dayOf('12-2026')).toBeUndefined();
});

test('a day in words is read in three languages, with the figures of each', () => {
  expect(dayOf('15 décembre 2026')).toBe('2026-12-15');
  expect(dayOf('le 1er août 2026')).toBe('2026-08-01');
  expect(dayOf('١٥ دجنبر ٢٠٢٦')).toBe('2026-12-15');
  expect(dayOf('3 Jan. 2027')).toBe('2027-01-03');
  expect(dayOf('دجنبر 2026')).toBeUndefined();
  expect(dayOf('30 février 2026')).toBeUndefined();
});

test('numbers come as people write them', () => {
  expect(numberOf('1 200,5 DH')).toBe(1200.5);
  expect(numberOf(50)).toBe(50);
  expect(numberOf('')).toBeNull();
  expect(numberOf('beaucoup')).toBeNaN();
  expect(numberOf('٣ ٥٠٠ درهم')).toBe(3500);
  expect(numberOf('1.500')).toBeNaN();
  expect(numberOf('DH')).toBeNaN();
});

test('an amount is a number, a range, or why there is none; about so much is none', () => {
  expect(amountOf('15 000 - 20 000 DH')).toEqual({ from: 15_000, to: 20_000, blank: null });
  expect(amountOf('entre 500 et 900')).toMatchObject({ from: 500, to: 900 });
  expect(amountOf('من ٥٠٠ إلى ٩٠٠ درهم')).toMatchObject({ from: 500, to: 900 });
  expect(amountOf('120 000,00 DH')).toMatchObject({ from: 120_000, to: null });
  expect(amountOf('À discuter')).toMatchObject({ blank: 'to_discuss' });
  for (const unread of ['env. 30000', '2 à 3 millions', '900 - 500', '-5']) expect(amountOf(unread)).toBeUndefined();
});

test('grams, quintals and dozens are exactly so many of our units', () => {
  expect(measureNamed('gr')).toEqual({ unit: 'kg', factor: 0.001 });
  expect(measureNamed('قنطار')).toEqual({ unit: 'kg', factor: 100 });
  expect(measureNamed('douzaines')).toEqual({ unit: 'piece', factor: 12 });
  expect(measureNamed('poignées')).toBeNull();
});

test('units, periods and kinds are known by their own words alone', () => {
  expect(unitNamed('litres')).toBe('l');
  expect(unitNamed('كلغ')).toBe('kg');
  expect(unitNamed('qx')).toBeNull();
  expect(periodNamed('par mois')).toBe('month');
  expect(kindNamed('demande de devis', 'need')).toBe('quote');
  expect(kindNamed('demande de devis', 'offer')).toBeNull();
});
