import { normalise, skeleton, terms, wordsOf } from '../../../platform/text/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import type { Names, LabelFacet } from '../tables.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';

/**
 * The lexemes of the directory's one index. A first letter tells the field, so that one GIN scan answers words and
 * facets together: `e` whole name, `n` stem of a name, `s` stem of a product, commune or number, `x` skeleton
 * of a name, `z` of those others,
 * `f` place, `k` kind, `w` women's, `l` label, `c` value chain.
 */
export interface Searchable {
  names: Names;
  acronym: string | null;
  commune: string | null;
  products: Trilingual[];
  /** Register number and ICE. */
  numbers: string[];
  country: string;
  region: string | null;
  province: string | null;
  kind: string;
  womens: boolean;
  label: LabelFacet;
  chains: string[];
}

/** Words that nearly every name has, folded: legal forms and little words, which tell no structure from another. */
const generic = new Set(
  `cooperative cooperatives coop coperative cooperativa union association societe ste groupement gie
  de du des la le les l d et en pour a au aux al el the of and for
  تعاونيه التعاونيه تعاونيات التعاونيات للتعاونيه جمعيه الجمعيه اتحاد و في من على`.split(/\s+/),
);

const scripts: [keyof Names, Language][] = [
  ['fr', 'fr'],
  ['other', 'fr'],
  ['ar', 'ar'],
  ['zgh', 'fr'],
];

const arabic = /[\u0600-\u06ff]/;
export const languageOf = (text: string): Language => (arabic.test(text) ? 'ar' : 'fr');

/** The words of a name that tell it from others, folded; all of them where every one is generic. */
export const tellingWords = (text: string): string[] => {
  const words = wordsOf(text, languageOf(text)).map((word) => word.text);
  const telling = words.filter((word) => !generic.has(word));
  return telling.length > 0 ? telling : words;
};

const isOnlyGeneric = (text: string): boolean =>
  wordsOf(text, languageOf(text)).every((word) => generic.has(word.text));

const unique = (lexemes: string[]): string[] => [...new Set(lexemes)];

const ofText = (text: string, language: Language, field: 'n' | 's', into: string[]): void => {
  for (const word of tellingWords(text)) {
    const found = terms(word, language);
    for (const stem of found.stem) into.push(field + stem);
    for (const key of found.skeleton) into.push(`${field === 'n' ? 'x' : 'z'}${key}`);
  }
};

/** One per facet value that a structure has. */
export const facetLexemes = (
  of: Omit<Searchable, 'names' | 'acronym' | 'commune' | 'products' | 'numbers'>,
): string[] =>
  [
    `f${of.country}`,
    of.region === null ? '' : `f${of.region}`,
    of.province === null ? '' : `f${of.province}`,
    `k${of.kind}`,
    `w${of.womens ? 'yes' : 'no'}`,
    `l${of.label}`,
    ...of.chains.map((chain) => `c${chain}`),
  ].filter((lexeme) => lexeme !== '');

export const wordLexemes = (
  of: Pick<Searchable, 'names' | 'acronym' | 'commune' | 'products' | 'numbers'>,
): string[] => {
  const found: string[] = [];
  for (const [script, language] of scripts) {
    const name = of.names[script];
    if (!name) continue;
    found.push(`e${tellingWords(name).join(' ')}`);
    ofText(name, language, 'n', found);
  }
  if (of.acronym) found.push(`e${normalise(of.acronym, 'fr')}`, `n${normalise(of.acronym, 'fr')}`);
  for (const product of of.products) {
    for (const [language, text] of Object.entries(product)) ofText(text ?? '', language as Language, 's', found);
  }
  if (of.commune) ofText(of.commune, languageOf(of.commune), 's', found);
  for (const number of of.numbers) for (const word of wordsOf(number, 'fr')) found.push(`s${word.text}`);
  return unique(found);
};

export const lexemesOf = (searchable: Searchable): string[] =>
  unique([...facetLexemes(searchable), ...wordLexemes(searchable)]);

/** The order of the directory: the telling words of the name, folded. */
export const sortKeyOf = (name: string): string => tellingWords(name).join(' ').slice(0, 200);

export interface WordAsked {
  folded: string;
  stems: string[];
  skeletons: string[];
}

/** The words of a question that tell something, with their stems in every language that its letters may be. */
export const wordsAsked = (text: string): WordAsked[] => {
  if (isOnlyGeneric(text)) return [];
  const languages: Language[] = languageOf(text) === 'ar' ? ['ar'] : ['fr', 'en'];
  return tellingWords(text)
    .slice(0, 8)
    .map((folded) => {
      const key = skeleton(folded);
      return {
        folded,
        stems: unique(languages.flatMap((language) => terms(folded, language).stem)),
        skeletons: key.length < 2 ? [] : [key],
      };
    });
};
