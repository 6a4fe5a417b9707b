import type { Lang } from '../../../platform/words/lang.ts';
import type { ProcessingShown } from '../queries/register.ts';
import { words } from '../words/index.ts';

/** How long, in words: "36 months after the closing of the call". */
export const keptFor = (lang: Lang, { months, since }: Pick<ProcessingShown, 'months' | 'since'>): string => {
  const t = words(lang);
  return months === null ? t('register.as_long') : t('register.months_since', { months, since });
};
