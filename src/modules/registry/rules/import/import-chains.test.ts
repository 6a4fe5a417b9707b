import { expect, test } from 'vitest';
import { codesNamed } from './import-chains.ts';
import { importPlaces } from './import-place.ts';

const read = codesNamed([
  { code: 'honey', words: ['Miel et produits de la ruche', 'العسل ومنتجات النحل', 'apiculture'] },
  { code: 'dairy', words: ['Lait et fromages', 'جبن'] },
]);

test.each([
  ['Miel', ['honey'], []],
  ['fromage de chèvre ; Apiculture', ['dairy', 'honey'], []],
  ['الجبن', ['dairy'], []],
  ['Miel / Forge', ['honey'], ['Forge']],
])('the chains of %s', (text, codes, unknown) => {
  expect(read(text)).toEqual({ codes, unknown });
});

test('a place is told by its province first, and a homonym by its region', () => {
  const placeOf = importPlaces();
  const typed = { country: 'MA', region: null, province: null, commune: null };
  expect(placeOf({ ...typed, province: 'Taroudant', commune: 'Tiout' })).toEqual({
    place: { country: 'MA', region: 'MA-09', province: 'MA-TAR', commune: 'Tiout' },
    problems: [],
  });
  expect(placeOf({ ...typed, commune: 'Nulle part' }).problems).toMatchObject([{ code: 'place_unknown' }]);
  expect(placeOf({ ...typed, country: 'SN', region: 'Dakar' }).place).toEqual({
    country: 'SN',
    region: null,
    province: null,
    commune: 'Dakar',
  });
});
