import type { Dataset } from '../../platform/dataset.ts';
import { words } from './words/index.ts';

const programmes: Dataset = {
  name: 'programmes',
  view: 'programmes.open_programmes',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    kind: {
      type: 'text',
      codes: {
        of: ['prize', 'accompaniment', 'networking', 'incubation'],
        say: (code, lang) => words(lang)(`kind.${code}` as never),
      },
    },
    name_fr: { type: 'text', lang: 'fr' },
    name_ar: { type: 'text', lang: 'ar' },
    name_en: { type: 'text', lang: 'en' },
    summary_fr: { type: 'text', lang: 'fr' },
    summary_ar: { type: 'text', lang: 'ar' },
    summary_en: { type: 'text', lang: 'en' },
  },
  say: (lang, what) => words(lang)(`open.programmes.${what}` as never),
  frequency: 'irregular',
};

const editions: Dataset = {
  name: 'editions',
  view: 'programmes.open_editions',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    programme: { type: 'id', refers: 'programmes' },
    kind: {
      type: 'text',
      codes: {
        of: ['prize', 'accompaniment', 'networking', 'incubation'],
        say: (code, lang) => words(lang)(`kind.${code}` as never),
      },
    },
    year: { type: 'integer' },
    state: {
      type: 'text',
      codes: { of: ['running', 'closed'], say: (code, lang) => words(lang)(`state.${code}` as never) },
    },
    name_fr: { type: 'text', lang: 'fr' },
    name_ar: { type: 'text', lang: 'ar' },
    name_en: { type: 'text', lang: 'en' },
  },
  say: (lang, what) => words(lang)(`open.editions.${what}` as never),
  frequency: 'irregular',
};

const envelopes: Dataset = {
  name: 'envelopes',
  view: 'programmes.open_envelopes',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    edition: { type: 'id', refers: 'editions' },
    programme: { type: 'id', refers: 'programmes' },
    year: { type: 'integer' },
    funder: { type: 'id' },
    funder_fr: { type: 'text', lang: 'fr' },
    funder_ar: { type: 'text', lang: 'ar' },
    funder_en: { type: 'text', lang: 'en' },
    funder_kind: {
      type: 'text',
      codes: {
        of: ['foundation', 'public', 'private', 'region'],
        say: (code, lang) => words(lang)(`funder.${code}` as never),
      },
    },
    amount: { type: 'decimal', unit: 'MAD' },
    grant_amount: { type: 'decimal', unit: 'MAD' },
    places: { type: 'integer' },
    regions: { type: 'texts' },
  },
  say: (lang, what) => words(lang)(`open.envelopes.${what}` as never),
  frequency: 'irregular',
};

/** What everybody may take along of this room. */
export const datasets: readonly Dataset[] = [programmes, editions, envelopes];
