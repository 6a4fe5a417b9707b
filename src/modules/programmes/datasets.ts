import { coded, inEachLang } from '../../platform/dataset.ts';
import type { Dataset } from '../../platform/dataset.ts';
import { words } from './words/index.ts';

const programmes: Dataset = {
  name: 'programmes',
  view: 'programmes.open_programmes',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    kind: coded(['prize', 'accompaniment', 'networking', 'incubation'], (code, lang) =>
      words(lang)(`kind.${code}` as never),
    ),
    ...inEachLang('name'),
    ...inEachLang('summary'),
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
    kind: coded(['prize', 'accompaniment', 'networking', 'incubation'], (code, lang) =>
      words(lang)(`kind.${code}` as never),
    ),
    year: { type: 'integer' },
    state: coded(['running', 'closed'], (code, lang) => words(lang)(`state.${code}` as never)),
    ...inEachLang('name'),
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
    ...inEachLang('funder'),
    funder_kind: coded(['foundation', 'public', 'private', 'region'], (code, lang) =>
      words(lang)(`funder.${code}` as never),
    ),
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
