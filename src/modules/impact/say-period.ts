import { dayOf } from '../../platform/words/format.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { FrozenFigure } from './rules/contents.ts';
import { words } from './words/index.ts';

/**
 * Over which time a figure was read: what happened in its year, or all since the beginning up to a day. `at` is when it
 * was frozen: a year that was not over then is told up to that day.
 */
export const sayPeriod = (
  lang: Lang,
  { period: year, counts = 'within' }: Pick<FrozenFigure, 'period' | 'counts'>,
  at?: Date,
): string => {
  const t = words(lang);
  const underWay = at !== undefined && dayOf(at).startsWith(year);
  if (year === '') return at ? t('figure.whole_at', { at }) : t('figure.whole_time');
  if (counts === 'within') return underWay ? t('figure.year_so_far', { year, at }) : t('figure.year', { year });
  if (underWay) return t(counts === 'until' ? 'figure.whole_at' : 'figure.at_day', { at });
  return t(counts === 'until' ? 'figure.until_year' : 'figure.at_year', { year });
};
