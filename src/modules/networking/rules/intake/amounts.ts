import { foldForComparison } from '../../../../platform/text/words-of.ts';
import type { AmountBlank } from '../posting.ts';
import { numberOf, textOf } from './cells.ts';
import type { Cell } from './cells.ts';

export interface Amount {
  from: number | null;
  to: number | null;
  blank: AmountBlank | null;
}

const blankWords: [AmountBlank, string[]][] = [
  [
    'to_discuss',
    ['a discuter', 'a negocier', 'a voir', 'to discuss', 'to be discussed', 'للنقاش', 'قابل للتفاوض', 'للتفاوض'],
  ],
  ['not_known', ['inconnu', 'pas encore connu', 'non defini', 'not known', 'unknown', 'tbd', 'غير معروف', 'غير محدد']],
  ['confidential', ['confidentiel', 'confidential', 'سري']],
  ['free', ['gratuit', 'sans paiement', 'free', 'مجاني', 'بدون مقابل']],
];

const between =
  /^(?:de|entre|from|between|من|بين)?\s*(.+?)\s*(?:-|–|—|\bà\b|\bet\b|\bto\b|\band\b|(?<=\s)(?:الى|إلى|و)(?=\s))\s*(.+)$/iu;

/** One of several numbers: a unit of money may stand at the end of both, or of the last. */
const rangeIn = (text: string): Amount | null => {
  const [, low, high] = between.exec(text) ?? [];
  if (low === undefined || high === undefined) return null;
  const [from, to] = [numberOf(low), numberOf(high)];
  const good = from !== null && to !== null && from >= 0 && from <= to;
  return good ? { from, to, blank: null } : null;
};

/**
 * What a cell says of an amount in dirhams: a number, a range (`15 000 - 20 000 DH`), or why there is none (`à
 * discuter`). Undefined where it cannot be read: about thirty thousand is none that we know.
 */
export const amountOf = (cell: Cell | undefined): Amount | undefined => {
  const text = textOf(cell);
  if (text === '') return { from: null, to: null, blank: null };
  const one = numberOf(cell);
  if (one !== null && !Number.isNaN(one)) return one < 0 ? undefined : { from: one, to: null, blank: null };
  const said = foldForComparison(text);
  const why = blankWords.find(([, words]) => words.some((word) => foldForComparison(word) === said));
  return why ? { from: null, to: null, blank: why[0] } : (rangeIn(text) ?? undefined);
};
