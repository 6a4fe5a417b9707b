import type { Lang } from '../../platform/words/lang.ts';
import type { FrozenFigure } from './rules/contents.ts';
import { words } from './words/index.ts';

/** Over which time a figure was read: what happened in its year, or all since the beginning up to a day. */
export const sayPeriod = (
  lang: Lang,
  { period: year, counts = 'within' }: Pick<FrozenFigure, 'period' | 'counts'>,
  at?: Date,
): string => {
  const t = words(lang);
  if (year === '') return at ? t('figure.whole_at', { at }) : t('figure.whole_time');
  if (counts === 'until') return t('figure.until_year', { year });
  return counts === 'as_at' ? t('figure.at_year', { year }) : t('figure.year', { year });
};
