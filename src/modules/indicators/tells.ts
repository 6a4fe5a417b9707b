import type { ToldFact } from '../../platform/told.ts';
import { words } from './words/index.ts';

const told = (name: 'figure_published' | 'publication_doubted' | 'publication_confirmed'): ToldFact => ({
  fact: `indicators.${name}`,
  to: 'anyone',
  dataset: 'published_figures',
  say: (lang) => words(lang)(`told.${name}`),
});

/** Figures as they are published, and when their records say otherwise; one kept inside is not told of. */
export const tells: readonly ToldFact[] = [
  told('figure_published'),
  told('publication_doubted'),
  told('publication_confirmed'),
];
