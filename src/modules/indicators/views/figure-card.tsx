import { Figure, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Figure as FigureRead } from '../queries/figures.ts';
import { words } from '../words/index.ts';
import { sayNumber } from './say.ts';

/** What stands where a number would: the number, or why there is none. */
export const saidValue = (page: PageContext, { state, value, unit }: FigureRead): string => {
  const t = words(page.lang);
  if (value !== null) return sayNumber(page.lang, unit, value);
  if (state === 'hidden') return t('state.hidden_short');
  return '—';
};

/** A figure as a door to its records. A large amount may turn before its currency. */
export const FigureCard = ({ page, figure }: { page: PageContext; figure: FigureRead }) => {
  const t = words(page.lang);
  const href = inLang(page.lang, figure.href);
  const { published } = figure;
  return (
    <Figure
      value={saidValue(page, figure).replace('\u00A0MAD', ' MAD')}
      label={said(figure.title, page.lang)}
      {...(figure.target
        ? { period: t('figure.target', { target: sayNumber(page.lang, figure.unit, figure.target.target) }) }
        : {})}
      {...(published ? { frozenAt: published.at, pending: published.pending } : {})}
      records={{ href, ...(figure.records === null ? {} : { count: figure.records }) }}
    />
  );
};
