import type { Lang } from '../../platform/words/lang.ts';
import type { Where } from './plots.ts';
import type { PlotAsked } from './rules/report.ts';

export const plotFormats = ['csv', 'svg', 'png'] as const;
export type PlotFormat = (typeof plotFormats)[number];

/** Where a plot can be taken away, in each format. */
export const plotAddresses = (lang: Lang, { view, indicator, dimension }: PlotAsked, where: Where) => {
  const asked = Object.entries({ ...where, ...(view === 'parts' ? { dimension } : {}) }).filter(([, each]) => each);
  const query = new URLSearchParams(asked as [string, string][]).toString();
  return plotFormats.map((format) => ({
    label: format.toUpperCase(),
    href: `/${lang}/impact/plots/${view}/${indicator}.${format}${query === '' ? '' : `?${query}`}`,
  }));
};
