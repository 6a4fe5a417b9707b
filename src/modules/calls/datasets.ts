import { coded, inEachLang } from '../../platform/dataset.ts';
import type { Dataset } from '../../platform/dataset.ts';
import { words } from './words/index.ts';

const calls: Dataset = {
  name: 'calls',
  view: 'calls.open_calls',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    edition: { type: 'id', refers: 'editions' },
    ...inEachLang('title'),
    opens_at: { type: 'instant' },
    closes_at: { type: 'instant' },
    state: coded(['published', 'judged', 'announced', 'cancelled'], (code, lang) =>
      words(lang)(`open.calls.state.${code}` as never),
    ),
    places: { type: 'integer' },
    womens_only: { type: 'boolean' },
    applications: { type: 'integer' },
    eligible: { type: 'integer' },
  },
  say: (lang, what) => words(lang)(`open.calls.${what}` as never),
  frequency: 'irregular',
  period: 'opens_at',
};

const laureates: Dataset = {
  name: 'laureates',
  view: 'calls.open_laureates',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    call: { type: 'id', refers: 'calls' },
    edition: { type: 'id', refers: 'editions' },
    structure: { type: 'id', refers: 'structures' },
    name_fr: { type: 'text', lang: 'fr' },
    name_ar: { type: 'text', lang: 'ar' },
    region: { type: 'text', place: 'region' },
    province: { type: 'text', place: 'province' },
    value_chains: { type: 'texts', refers: 'value_chains' },
    rank: { type: 'integer' },
    grant_amount: { type: 'decimal', unit: 'MAD' },
    ...inEachLang('funder'),
    funder_kind: coded(['foundation', 'public', 'private', 'region'], (code, lang) =>
      words(lang)(`open.funder_kind.${code}` as never),
    ),
    announced_at: { type: 'instant' },
  },
  say: (lang, what) => words(lang)(`open.laureates.${what}` as never),
  frequency: 'yearly',
  period: 'announced_at',
  shape: 'point',
};

const applicationsByRegion: Dataset = {
  name: 'applications_by_region',
  view: 'calls.open_applications_by_region',
  key: ['call', 'region'],
  columns: {
    call: { type: 'id', refers: 'calls' },
    edition: { type: 'id', refers: 'editions' },
    region: { type: 'text', place: 'region' },
    applications: { type: 'integer' },
    eligible: { type: 'integer' },
    laureates: { type: 'integer' },
  },
  say: (lang, what) => words(lang)(`open.applications_by_region.${what}` as never),
  frequency: 'yearly',
  shape: 'area',
};

const publishedJournals: Dataset = {
  name: 'published_journals',
  view: 'calls.open_published_journals',
  key: ['call'],
  columns: {
    call: { type: 'id', refers: 'calls' },
    edition: { type: 'id', refers: 'editions' },
    ...inEachLang('title'),
    digest: { type: 'text' },
    published_at: { type: 'instant' },
  },
  say: (lang, what) => words(lang)(`open.published_journals.${what}` as never),
  frequency: 'yearly',
  period: 'published_at',
};

const awards: Dataset = {
  name: 'awards',
  view: 'calls.open_awards',
  key: ['edition', 'funder', 'region'],
  columns: {
    edition: { type: 'id', refers: 'editions' },
    funder: { type: 'text' },
    ...inEachLang('funder'),
    funder_kind: coded(['foundation', 'public', 'private', 'region'], (code, lang) =>
      words(lang)(`open.funder_kind.${code}` as never),
    ),
    region: { type: 'text', place: 'region' },
    laureates: { type: 'integer' },
    womens: { type: 'integer' },
    amount: { type: 'decimal', unit: 'MAD' },
  },
  say: (lang, what) => words(lang)(`open.awards.${what}` as never),
  frequency: 'yearly',
  shape: 'area',
};

/** What everybody may take along of this room. */
export const datasets: readonly Dataset[] = [calls, laureates, awards, applicationsByRegion, publishedJournals];
