import { moneyInWords, numberInWords, percentInWords } from '../../platform/words/format.ts';
import type { Lang } from '../../platform/words/lang.ts';

/** A figure as it is read: «243», «1 200 000 MAD», «34 %»; a dash where it cannot be said. */
export const sayFigure = (lang: Lang, { value, unit }: { value: number | null; unit: string }): string => {
  if (value === null) return '–';
  if (unit === 'percent') return percentInWords(lang, value, 1);
  if (unit === 'MAD') return moneyInWords(lang, value);
  return numberInWords(lang, value, { maximumFractionDigits: 1 });
};
