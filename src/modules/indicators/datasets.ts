import { coded, inEachLang } from '../../platform/dataset.ts';
import type { Dataset } from '../../platform/dataset.ts';
import { words } from './words/index.ts';

const publishedFigures: Dataset = {
  name: 'published_figures',
  view: 'indicators.open_published_figures',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    indicator: { type: 'text' },
    ...inEachLang('title'),
    version: { type: 'integer' },
    number: { type: 'integer' },
    scope: { type: 'text' },
    place: { type: 'text' },
    dimension: { type: 'text' },
    category: { type: 'text' },
    period: { type: 'text' },
    value: { type: 'decimal' },
    unit: coded(['structures', 'persons', 'events', 'MAD', 'hours', 'percent', 'points', 'members'], (code, lang) =>
      words(lang)(`unit.${code}` as never),
    ),
    records: { type: 'integer' },
    digest: { type: 'text' },
    as_of: { type: 'instant' },
    published_at: { type: 'instant' },
    replaces: { type: 'id', refers: 'published_figures' },
    differs_since: { type: 'instant' },
  },
  say: (lang, what) => words(lang)(`open.published_figures.${what}` as never),
  frequency: 'irregular',
  period: 'published_at',
};

/** What everybody may take along of this room: figures as they were published. */
export const datasets: readonly Dataset[] = [publishedFigures];
