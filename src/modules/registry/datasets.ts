import type { Dataset, DatasetColumn } from '../../platform/dataset.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { labelStages, sectors, structureKinds } from './tables.ts';
import { words } from './words/index.ts';

const country: DatasetColumn = { type: 'text', place: 'country' };
const region: DatasetColumn = { type: 'text', place: 'region' };
const province: DatasetColumn = { type: 'text', place: 'province' };
const persons: DatasetColumn = { type: 'integer', persons: true };
const titles = {
  title_fr: { type: 'text', lang: 'fr' },
  title_ar: { type: 'text', lang: 'ar' },
  title_en: { type: 'text', lang: 'en' },
} as const satisfies Record<string, DatasetColumn>;

const structures: Dataset = {
  name: 'structures',
  view: 'registry.open_structures',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    register_country: { type: 'text', place: 'country' },
    register_number: { type: 'text' },
    ice: { type: 'text' },
    name: { type: 'text' },
    name_fr: { type: 'text', lang: 'fr' },
    name_ar: { type: 'text', lang: 'ar' },
    name_zgh: { type: 'text' },
    acronym: { type: 'text' },
    kind: {
      type: 'text',
      codes: { of: structureKinds, say: (code, lang) => words(lang)(`kind.${code}` as 'kind.other') },
    },
    state: {
      type: 'text',
      codes: {
        of: ['active', 'dissolved'],
        say: (code, lang) => words(lang)(`open.state.${code}` as 'open.state.active'),
      },
    },
    country,
    region,
    province,
    commune: { type: 'text' },
    womens: { type: 'boolean' },
    value_chains: { type: 'texts', refers: 'value_chains' },
    created_on: { type: 'day' },
    dissolved_on: { type: 'day' },
    website: { type: 'text' },
    members: persons,
    members_on: { type: 'day' },
    changed_at: { type: 'instant' },
  },
  say: (lang, what) => words(lang)(`open.structures.${what}` as 'open.structures.title'),
  frequency: 'continuous',
  period: 'created_on',
  shape: 'point',
};

const valueChains: Dataset = {
  name: 'value_chains',
  view: 'registry.open_value_chains',
  key: ['code'],
  columns: {
    code: { type: 'text' },
    sector: {
      type: 'text',
      codes: { of: sectors, say: (code, lang) => words(lang)(`sector.${code}` as 'sector.food') },
    },
    ...titles,
    retired: { type: 'boolean' },
    structures: { type: 'integer' },
  },
  say: (lang, what) => words(lang)(`open.value_chains.${what}` as 'open.value_chains.title'),
  frequency: 'irregular',
};

const labels: Dataset = {
  name: 'labels',
  view: 'registry.open_labels',
  key: ['structure', 'label'],
  columns: {
    structure: { type: 'id', refers: 'structures' },
    label: { type: 'text' },
    ...titles,
    value_chain: { type: 'text', refers: 'value_chains' },
    stage: {
      type: 'text',
      codes: { of: labelStages, say: (code, lang) => words(lang)(`stage.${code}` as 'stage.engaged') },
    },
    body: { type: 'text' },
    since: { type: 'day' },
    until: { type: 'day' },
    region,
    province,
  },
  say: (lang, what) => words(lang)(`open.labels.${what}` as 'open.labels.title'),
  frequency: 'continuous',
  period: 'since',
  shape: 'point',
};

const membersByRegion: Dataset = {
  name: 'members_by_region',
  view: 'registry.open_members_by_region',
  key: ['country', 'region'],
  columns: {
    country,
    region,
    structures: { type: 'integer' },
    structures_counted: { type: 'integer' },
    members: persons,
    women: persons,
    men: persons,
    sex_unknown: persons,
    under_35: persons,
    from_35_to_59: persons,
    over_59: persons,
    age_unknown: persons,
  },
  say: (lang: Lang, what) => words(lang)(`open.members_by_region.${what}` as 'open.members_by_region.title'),
  frequency: 'continuous',
  shape: 'area',
};

/** What everybody may take along of the register. */
export const datasets: readonly Dataset[] = [structures, valueChains, labels, membersByRegion];
