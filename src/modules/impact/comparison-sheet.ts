import type { Cell, Plot } from '../../platform/page/index.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import type { Comparison } from './story.ts';
import { words } from './words/index.ts';

/** A comparison as its numbers are written down: a figure a row, a period or cohort a column. */
export const comparisonSheet = ({ columns, rows }: Comparison, lang: Lang): Plot => ({
  kind: 'grouped',
  title: words(lang)('compare.title'),
  measure: words(lang)('compare.title'),
  places: rows.map(({ figure }) => ({ label: inLang(figure.title, lang) })),
  series: columns.map(({ key, name }, at) => ({
    label: name === null ? key : inLang(name, lang),
    values: rows.map(({ cells }): Cell => cells[at]?.value ?? null),
  })),
});
