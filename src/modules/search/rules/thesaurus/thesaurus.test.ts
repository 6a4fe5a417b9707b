import { expect, test } from 'vitest';
import { foldForComparison } from '../../../../platform/text/index.ts';
import { conceptsOf } from './concept.ts';
import { thesaurus } from './index.ts';
import { relatedCodes, relatedTo } from './related.ts';

const repeated = (keys: string[]): string[] => {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
};

test('a line is read into labels, the first of a language the one shown', () => {
  expect(conceptsOf('product', 'honey | miel; miel pur | عسل | honey | 3sal; l3sel')).toEqual([
    {
      code: 'honey',
      group: 'product',
      fr: ['miel', 'miel pur'],
      ar: ['عسل'],
      en: ['honey'],
      dialect: ['3sal', 'l3sel'],
    },
  ]);
});

test('there are 600 concepts or more, each with a code of its own', () => {
  expect(thesaurus.length).toBeGreaterThanOrEqual(600);
  expect(repeated(thesaurus.map(({ code }) => code))).toEqual([]);
  expect(thesaurus.filter(({ code }) => !/^[a-z][a-z0-9-]+$/.test(code))).toEqual([]);
});

test('no concept is without a label in French, Arabic or English', () => {
  expect(thesaurus.filter(({ fr, ar, en }) => [fr, ar, en].some((labels) => labels.length === 0))).toEqual([]);
});

test.each(['fr', 'ar', 'en'] as const)('in %s no two labels of a group are one', (language) => {
  const labels = thesaurus.flatMap((concept) =>
    concept[language].map((label) => `${concept.group}: ${foldForComparison(label)}`),
  );
  expect(repeated(labels)).toEqual([]);
});

test('Arabic labels are in Arabic letters, the others are not', () => {
  const arabic = /\p{Script=Arabic}/u;
  const latin = /\p{Script=Latin}/u;
  expect(thesaurus.flatMap(({ ar }) => ar).filter((label) => latin.test(label) || !arabic.test(label))).toEqual([]);
  expect(
    thesaurus.flatMap(({ fr, en, dialect }) => [...fr, ...en, ...dialect]).filter((label) => arabic.test(label)),
  ).toEqual([]);
});

test('what is related is in the thesaurus, both ways', () => {
  const codes = new Set(thesaurus.map(({ code }) => code));
  expect(relatedCodes().filter((code) => !codes.has(code))).toEqual([]);
  expect(relatedTo('animal-feed')).toContain('fodder');
  expect(relatedTo('fodder')).toContain('animal-feed');
  expect(relatedTo('+c_1')).toEqual([]);
});
