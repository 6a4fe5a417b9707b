import { expect, test } from 'vitest';
import { conceptTyped, conceptsIn, phrasesOf, placeTyped } from './words-typed.ts';

test('a place that is named for sure is known, in any script; a homonym and a near spelling are asked about', () => {
  expect(placeTyped('Taounate')).toEqual({ code: 'MA-TAO' });
  expect(placeTyped('تارودانت')).toEqual({ code: 'MA-TAR' });
  expect(placeTyped('Maroc')).toEqual({ everywhere: true });
  expect(placeTyped('Imouzzer')).toMatchObject({ candidates: expect.arrayContaining(['MA-SEF']) });
  expect(placeTyped('Taroudnat')).toEqual({ candidates: ['MA-TAR'] });
  expect(placeTyped('Xyzzy')).toEqual({ candidates: [] });
  expect(placeTyped('Paris')).toEqual({ candidates: [] });
});

test('a product named as the thesaurus names it is known; anything else is asked about with what it may mean', () => {
  expect(conceptTyped('huile d’argan', 'fr')).toEqual({ code: 'argan-oil' });
  expect(conceptTyped('زيت أركان', 'ar')).toEqual({ code: 'argan-oil' });
  expect(conceptTyped('zit argan', 'fr')).toEqual({ code: 'argan-oil' });
  expect(conceptTyped('50 litres huile d’argan bio', 'fr')).toMatchObject({
    candidates: expect.arrayContaining(['argan-oil']),
  });
  expect(conceptTyped('safrn', 'fr')).toMatchObject({ candidates: expect.arrayContaining(['saffron']) });
  expect(conceptTyped('bbbb', 'fr')).toEqual({ candidates: [] });
});

test('what stands in a title is found, the longest label first', () => {
  expect(conceptsIn('Nous cherchons de l’huile d’argan alimentaire', 'fr')[0]).toBe('argan-oil-food');
});

test('several are typed one after the other, in both scripts', () => {
  expect(phrasesOf('Fès, Meknès ; Taza')).toEqual(['Fès', 'Meknès', 'Taza']);
  expect(phrasesOf('فاس، مكناس')).toEqual(['فاس', 'مكناس']);
  expect(phrasesOf(' , ')).toEqual([]);
});
