import { describe, expect, it } from 'vitest';
import { countries, countryName } from './countries.ts';
import { provinces, regions } from './places-data.ts';
import { placeName, placeOf, regionOf } from './places.ts';

describe('the list', () => {
  it('has 12 regions and 75 provinces and prefectures, each with its own codes and a region', () => {
    expect(regions.map((region) => region.code)).toEqual(
      Array.from({ length: 12 }, (_, index) => `MA-${String(index + 1).padStart(2, '0')}`),
    );
    expect(provinces).toHaveLength(75);
    expect(new Set(provinces.map(({ code }) => code)).size).toBe(75);
    expect(new Set(provinces.map(({ hcp }) => hcp)).size).toBe(75);
    for (const { code, hcp, region, fr, ar, en } of provinces) {
      expect(code).toMatch(/^MA-[A-Z]{3}$/);
      expect(hcp).toMatch(/^\d{3}$/);
      expect(regions.some((one) => one.code === region)).toBe(true);
      expect(fr && en && /[ء-ي]/.test(ar)).toBe(true);
    }
  });
  it('has the provinces of each region that the decree gives it', () => {
    const counts = regions.map(({ code }) => provinces.filter(({ region }) => region === code).length);
    expect(counts).toEqual([8, 8, 9, 7, 5, 9, 8, 5, 6, 4, 4, 2]);
    expect(provinces.filter(({ kind }) => kind === 'prefecture')).toHaveLength(13);
  });
  it('names 249 countries in three languages', () => {
    expect(new Set(countries).size).toBe(249);
    for (const code of countries)
      for (const language of ['fr', 'ar', 'en'] as const) expect(countryName(code, language)).not.toBe(code);
  });
  it('is found by each of its own names, in each language', () => {
    for (const place of provinces)
      for (const name of [place.fr, place.ar, place.en, ...place.variants])
        expect([name, placeOf(name, { level: 'province' })]).toEqual([name, { code: place.code, how: 'name' }]);
    for (const place of regions)
      for (const name of [place.fr, place.ar, place.en])
        expect([name, placeOf(name, { level: 'region' })]).toEqual([name, { code: place.code, how: 'name' }]);
    for (const code of countries)
      expect(placeOf(countryName(code, 'fr'), { level: 'country' })).toEqual({ code, how: 'name' });
  });
});

describe('placeOf', () => {
  it.each([
    ['Province de Taounate', 'MA-TAO'],
    ['إقليم تاونات', 'MA-TAO'],
    ['TAWNAT', 'MA-TAO'],
    ['taounatte', 'MA-TAO'],
    ["Préfecture d'Oujda Angad", 'MA-OUJ'],
    ['bni mlal', 'MA-BEM'],
    ['Sidi Kasem', 'MA-SIK'],
    ['ⵜⵉⵣⵏⵉⵜ', 'MA-TIZ'],
    ['Région de Marrakech-Safi', 'MA-07'],
    ['Marrakech', 'MA-MAR'],
    ['531', 'MA-TAO'],
    ['ma-tao', 'MA-TAO'],
    ['السنغال', 'SN'],
    ['Sénégal', 'SN'],
    ['Niger', 'NE'],
  ])('reads %s', (typed, code) => expect(placeOf(typed)).toMatchObject({ code }));

  it.each([
    ['El Aïoun', ['MA-LAA', 'MA-TAI']],
    ['Imouzzer', ['MA-AGD', 'MA-BOM', 'MA-SEF']],
    ['Sidi', ['MA-SIB', 'MA-SIF', 'MA-SIK', 'MA-SIL']],
    ['Congo', ['CD', 'CG']],
    ['Kelaa', ['MA-KES', 'MA-TIN']],
  ])('asks about %s', (typed, codes) => {
    const place = placeOf(typed);
    expect('candidates' in place && place.candidates.map(({ code }) => code)).toEqual(codes);
  });
  it('asks when a part of a name may be several places', () => {
    const place = placeOf('Oued');
    expect('candidates' in place && place.candidates.length).toBeGreaterThan(2);
  });
  it('does not know what is no place', () => {
    for (const typed of ['', '   ', 'Xyzzy', '999', '؟']) expect(placeOf(typed)).toEqual({ unknown: typed });
  });
  it('takes the province first: the rest is a commune of it, and another province asks', () => {
    expect(placeOf('Imouzzer', { province: 'MA-SEF' })).toEqual({
      code: 'MA-SEF',
      how: 'province',
      commune: 'Imouzzer',
    });
    expect(placeOf('Ghafsai', { province: 'MA-TAO' })).toEqual({ code: 'MA-TAO', how: 'province', commune: 'Ghafsai' });
    expect(placeOf('Tawnat', { province: 'MA-TAO' })).toEqual({ code: 'MA-TAO', how: 'name' });
    expect(placeOf('Tiznit', { province: 'MA-TAO' })).toMatchObject({
      candidates: [{ code: 'MA-TAO' }, { code: 'MA-TIZ' }],
    });
    expect(placeOf('Imouzzer', { province: 'MA-TAO' })).toMatchObject({ candidates: [{ code: 'MA-TAO' }, {}, {}, {}] });
  });
  it('finds every province with any one letter lost or doubled, or asks with it among the candidates', () => {
    let outright = 0;
    let tries = 0;
    for (const { code, fr } of provinces.filter((one) => one.fr.length >= 6))
      for (let at = 0; at < fr.length; at += 1)
        for (const typed of [fr.slice(0, at) + fr.slice(at + 1), fr.slice(0, at) + fr.charAt(at) + fr.slice(at)]) {
          const place = placeOf(typed, { level: 'province' });
          tries += 1;
          if ('code' in place && place.code === code) outright += 1;
          else
            expect([typed, 'candidates' in place && place.candidates.some((one) => one.code === code)]).toEqual([
              typed,
              true,
            ]);
        }
    expect(outright / tries).toBeGreaterThan(0.97);
  });
  it('gives a place its region and its names', () => {
    expect(regionOf('MA-TAO')).toBe('MA-03');
    expect(regionOf('MA-07')).toBe('MA-07');
    expect(regionOf('SN')).toBeNull();
    expect(placeName('MA-CHT', 'ar')).toContain('باها');
    expect(placeName('ZZ', 'fr')).toBe('ZZ');
  });
});
