import { provinces, regions } from '../../src/modules/registry/rules/places-data.ts';
import { seeded } from './vocabulary.ts';

export interface Asked {
  kind: string;
  text: string;
  region?: string;
  province?: string;
  chain?: string;
  womens?: string;
  label?: string;
  page: 1 | 5;
}

const spelledOtherwise = (word: string): string =>
  word.replaceAll('ou', 'w').replaceAll('q', 'k').replaceAll('gh', 'r').replaceAll('ch', 'sh').replace(/e$/, '');

/** 240 questions as readers ask them: words as common as names bear them, half of them narrowed, some far in. */
export const questions = (words: [string, string][], chains: string[]): Asked[] => {
  const random = seeded(11);
  const pick = <Item>(list: readonly Item[], power = 1): Item => list[Math.floor(random() ** power * list.length)]!;
  const word = () => pick(words, 3);
  const narrowed = () => {
    const province = pick(provinces);
    const choices = [
      { region: pick(regions).code },
      { region: province.region, province: province.code },
      { chain: pick(chains) },
      { womens: 'yes', region: pick(regions).code },
      { chain: pick(chains), region: pick(regions).code, womens: 'yes' },
      { label: 'certified', chain: pick(chains) },
      { label: 'certified', region: province.region, province: province.code, womens: 'yes', chain: pick(chains) },
    ];
    return pick(choices);
  };
  const many = (count: number, kind: string, make: () => Partial<Asked> & { text: string }): Asked[] =>
    Array.from({ length: count }, (_, at) => ({ kind, page: at % 4 === 3 ? (5 as const) : (1 as const), ...make() }));
  return [
    ...many(12, 'no word', () => ({ text: '' })),
    ...many(60, 'facets only', () => ({ text: '', ...narrowed() })),
    ...many(36, 'a word, French', () => ({ text: word()[0] })),
    ...many(28, 'a word, Arabic', () => ({ text: word()[1] })),
    ...many(20, 'a word, dialect', () => ({ text: spelledOtherwise(word()[0]) })),
    ...many(24, 'two words', () => ({ text: `${word()[0]} ${word()[0]}` })),
    ...many(12, 'two words, Arabic', () => ({ text: `تعاونية ${word()[1]} ${word()[1]}` })),
    ...many(12, 'a chain and a place', () => ({
      text: `${pick(['argan', 'زعفران', 'miel', 'tapis'])} ${pick(provinces).fr}`,
    })),
    ...many(36, 'a word and facets', () => ({ text: pick(word()), ...narrowed() })),
  ];
};
