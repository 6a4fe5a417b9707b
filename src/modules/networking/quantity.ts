import type { Lang } from '../../platform/words/lang.ts';
import { numberInWords } from '../../platform/words/format.ts';
import type { Period } from './rules/posting.ts';
import type { Unit } from './rules/units.ts';
import { words } from './words/index.ts';

interface Amounts {
  amountFrom: number | null;
  amountTo: number | null;
  amountBlank: string | null;
}

/** «50 litres par mois»; empty where no quantity is told. */
export const quantitySaid = (
  lang: Lang,
  { quantity, unit, per }: { quantity: number | null; unit: string | null; per: Period | null },
): string => {
  if (quantity === null) return '';
  const t = words(lang);
  const said = numberInWords(lang, quantity);
  const parts = [unit === null ? said : t(`counted.${unit as Unit}`, { count: quantity, said })];
  if (per !== null && per !== 'once') parts.push(t(`per.${per}`));
  return parts.filter(Boolean).join(' ');
};

/** The range in dirhams, or why it is blank. */
export const amountSaid = (lang: Lang, { amountFrom: from, amountTo: to, amountBlank }: Amounts): string => {
  const t = words(lang);
  if (from === null) return amountBlank === null ? '' : t(`amount.${amountBlank as 'free'}`);
  return to === null ? t('amount.from', { from }) : t('amount.between', { from, to });
};
