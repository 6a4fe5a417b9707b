import { numberFrom } from '../../../platform/words/number-typed.ts';
import { unitSaid } from './price-list.ts';
import type { Unit } from './units.ts';

/** What an SMS says of a product in its season; `unclear` is asked about, never guessed. */
export type SeasonSaid =
  | { said: 'yes' }
  | { said: 'no' }
  | { said: 'undo' }
  | { said: 'unclear' }
  | { said: 'quantity'; quantity: number; unit: Unit };

export interface SeasonAnswer {
  /** It begins with the word of the season, so it is about this and nothing else. */
  keyed: boolean;
  /** Which of the products that were asked about, from 0; null for all of them. */
  which: number | null;
  answer: SeasonSaid;
}

const setOf = (words: string) => new Set(words.split(' | '));
const keywords = setOf('saison | season | recolte | harvest | mousim | mawsim | lmousim | موسم | الموسم');
const yes = setOf(
  'oui | ok | okay | yes | pret | prete | disponible | ready | wakha | na3am | naam | iyeh | iyyeh | ah | wah | kayn | kayna | kayen | wajed | wajda | mawjoud | نعم | اه | ايه | واخا | كاين | كاينه | كاينة | واجد | واجده | واجدة | موجود | متوفر',
);
const no = setOf(
  'non | no | pas encore | not yet | fini | rien | la | lla | mazal | ma zal | makaynch | ma kaynch | makayench | لا | لا يوجد | ليس بعد | مازال | ما زال | ماكاينش | ما كاينش | غير متوفر',
);
const undo = setOf('annuler | annule | annulez | cancel | undo | lghi | الغاء | الغ | الغي | الغوا');

/** Small letters without accents and hamzas, figures as ours, and a unit set apart from its number: `40KG` is `40 kg`. */
const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) as number) & 0xf))
    .replaceAll('٫', '.')
    .split(/[\s\u00a0\u202f]+/)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean)
    .flatMap((word) => {
      const [, number, letters] = /^(\d+(?:[.,]\d+)?)(\p{L}+)$/u.exec(word) ?? [];
      return number && letters && unitSaid(letters) !== null ? [number, letters] : [word];
    });

const isNumber = (word: string): boolean => /^\d+([.,]\d+)?$/.test(word);

/** `1.500` is one and a half to some and fifteen hundred to others. */
const isTwofold = (word: string): boolean => /^\d{1,3}[.,]\d{3}$/.test(word);

const quantityIn = (words: string[]): SeasonSaid | null => {
  const end = words.findIndex((word) => !isNumber(word));
  const figures = end === -1 ? words : words.slice(0, end);
  if (figures.length === 0) return null;
  const unit = end === -1 ? null : unitSaid(words.slice(end).join(' '));
  const quantity = numberFrom(figures.join(''));
  if (unit === null || Number.isNaN(quantity) || figures.some(isTwofold)) return { said: 'unclear' };
  return quantity === 0 ? { said: 'no' } : { said: 'quantity', quantity, unit };
};

/** A yes or a no, with at most two words of courtesy behind it, none of which says the contrary. */
const plainly = (words: string[]): SeasonSaid | null => {
  const whole = words.join(' ');
  if (undo.has(whole)) return { said: 'undo' };
  for (const length of [2, 1]) {
    const [head, rest] = [words.slice(0, length).join(' '), words.slice(length)];
    const said = yes.has(head) ? 'yes' : no.has(head) ? 'no' : null;
    if (said === null || words.length < length) continue;
    // The code of an invitation: it is hers that is answered.
    if (rest.some((word) => /^(?=.*\d)[\da-z-]{4,11}$/.test(word))) return null;
    const other = said === 'yes' ? no : yes;
    const clear = rest.length <= 2 && !rest.some((word) => other.has(word) || /\d/.test(word));
    return clear ? { said } : { said: 'unclear' };
  }
  return null;
};

/** "oui 40 kg" is forty kilograms. */
const meaningOf = (words: string[]): SeasonSaid | null =>
  quantityIn(yes.has(words[0] ?? '') && isNumber(words[1] ?? '') ? words.slice(1) : words) ?? plainly(words);

/**
 * What an SMS answers to "is it ready?": `oui`, `مازال`, `40 kg`, `saison 2 ١٢ كلغ` for the second of several products.
 * A yes or a no is never a figure here: `1` may be a place in the list, or a quantity that lacks its unit.
 * @returns null where it speaks of something else
 */
export const seasonAnswerIn = (text: string, products: number): SeasonAnswer | null => {
  const words = tokensOf(text);
  const keyed = words[0] !== undefined && keywords.has(words[0]);
  const rest = keyed ? words.slice(1) : words;
  const place = /^\d$/.test(rest[0] ?? '') ? Number(rest[0]) : 0;
  const placed = products > 1 && place >= 1 && place <= products && rest.length > 1;
  // "2 tonnes" is a quantity, "2 oui" the second of them.
  const ofOne = placed ? meaningOf(rest.slice(1)) : null;
  if (ofOne) return { keyed, which: place - 1, answer: ofOne };
  const answer = meaningOf(rest) ?? (keyed ? { said: 'unclear' as const } : null);
  return answer && { keyed, which: null, answer };
};
