import { expect, test } from 'vitest';
import { columnsIn, priceSaid, rowsIn, unitSaid } from './price-list.ts';

test('titles are found in three languages, wherever they stand', () => {
  expect(columnsIn(['Désignation', 'Conditionnement', 'Prix (DH)'])).toEqual({ name: 0, packaging: 1, price: 2 });
  expect(columnsIn(['الثمن', 'المنتوج', 'الوحدة'])).toEqual({ price: 0, name: 1, unit: 2 });
  expect(columnsIn(['Produit / المنتج', 'Prix unitaire (DH)', 'Unité'])).toEqual({ name: 0, price: 1, unit: 2 });
  expect(columnsIn(['Liste des prix 2026', ''])).toBeNull();
});

test('a unit is known for certain or left to a person', () => {
  expect(unitSaid('Kilo')).toBe('kg');
  expect(unitSaid('le litre')).toBe('l');
  expect(unitSaid('قطعة')).toBe('piece');
  expect(unitSaid('une bonne poignée')).toBeNull();
});

test('a price is read as people write it, with the unit that it carries', () => {
  expect(priceSaid('80 DH/kg')).toEqual({ price: 80, unit: 'kg' });
  expect(priceSaid('١٢٠ درهم')).toEqual({ price: 120, unit: null });
  expect(priceSaid('60 dhs le pot')).toEqual({ price: 60, unit: 'jar' });
  expect(priceSaid('1 200/m²')).toEqual({ price: 1200, unit: 'm2' });
  expect(priceSaid('à voir').price).toBeNaN();
  // One and a quarter, or twelve hundred and fifty: a person says which.
  expect(priceSaid('1.250 DH').price).toBeNaN();
  expect(priceSaid('30 - 45').price).toBeNaN();
});

test('rows without a name are left out, and what cannot be read stays blank', () => {
  const sheet = [
    { row: 1, cells: ['Coopérative Tifaouine'] },
    { row: 3, cells: ['Produit', 'Prix', 'Unité'] },
    { row: 4, cells: ['Miel de thym', '250', 'kg'] },
    { row: 5, cells: ['', '10', 'kg'] },
    { row: 6, cells: ['Amlou', 'à voir', 'poignée'] },
  ];
  expect(rowsIn(sheet)).toMatchObject([
    { row: 4, name: 'Miel de thym', price: 250, unit: 'kg' },
    { row: 6, name: 'Amlou', price: null, unit: null, unitSaid: 'poignée' },
  ]);
  expect(rowsIn([{ row: 1, cells: ['a', 'b'] }])).toBeNull();
});
