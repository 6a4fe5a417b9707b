import type { Dataset, DatasetColumn } from '../../platform/dataset.ts';
import { words } from './words/index.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

const titles: Record<string, DatasetColumn> = {
  title_fr: { type: 'text', lang: 'fr' },
  title_ar: { type: 'text', lang: 'ar' },
  title_en: { type: 'text', lang: 'en' },
};

const reports: Dataset = {
  name: 'reports',
  view: 'impact.open_reports',
  key: ['report', 'number'],
  columns: {
    report: { type: 'id' },
    number: { type: 'integer' },
    ...titles,
    period: { type: 'text' },
    published_at: { type: 'instant' },
    digest: { type: 'text' },
    latest: { type: 'boolean' },
  },
  say: (lang, what) => words(lang)(`open.reports.${what}` as Key),
  frequency: 'irregular',
  period: 'published_at',
};

const figures: Dataset = {
  name: 'report_figures',
  view: 'impact.open_report_figures',
  key: ['report', 'number', 'indicator', 'period'],
  columns: {
    report: { type: 'id', refers: 'reports' },
    number: { type: 'integer' },
    indicator: { type: 'text' },
    period: { type: 'text' },
    ...titles,
    unit: { type: 'text' },
    value: { type: 'decimal' },
    records: { type: 'integer' },
    publication: { type: 'id' },
    digest: { type: 'text' },
    published_at: { type: 'instant' },
  },
  say: (lang, what) => words(lang)(`open.report_figures.${what}` as Key),
  frequency: 'irregular',
  period: 'published_at',
};

/** What everybody may take along: reports as they were published, and the figures in them with their digests. */
export const datasets: readonly Dataset[] = [reports, figures];
