import { dateInWords, momentInWords, numberInWords } from '../../platform/words/format.ts';
import { localeOf } from '../../platform/words/lang.ts';
import type fr from './fr.json';
import { siteLang } from './lang.ts';
import type { Tongue } from './lang.ts';
import { read } from './message.ts';
import type { Saying, Values } from './message.ts';

export type Key = keyof typeof fr;
export type Say = (key: Key, values?: Values) => string;

const texts: Record<Tongue, () => Promise<{ default: Partial<Record<Key, string>> }>> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  ar: () => import('./ar.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
  zgh: () => import('./zgh.json', { with: { type: 'json' } }),
};

const sayingIn = (tongue: Tongue): Saying => {
  const lang = siteLang(tongue);
  const rules = new Intl.PluralRules(localeOf[lang]);
  return {
    number: (value) => numberInWords(lang, value),
    date: (value) => (value instanceof Date ? momentInWords(lang, value) : dateInWords(lang, value)),
    category: (value) => (tongue === 'zgh' ? 'other' : rules.select(value)),
  };
};

/** The words of one language; what Tamazight still lacks is said in French. */
export const wordsIn = async (tongue: Tongue): Promise<Say> => {
  const own = (await texts[tongue]()).default;
  const rest = tongue === 'zgh' ? (await texts.fr()).default : {};
  const [saying, fallback] = [sayingIn(tongue), sayingIn('fr')];
  return (key, values = {}) => {
    const text = own[key];
    return text === undefined ? read(rest[key] ?? key, values, fallback) : read(text, values, saying);
  };
};
