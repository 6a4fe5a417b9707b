import { coded, inEachLang } from '../../platform/dataset.ts';
import type { Dataset } from '../../platform/dataset.ts';
import { spoken, themes } from './tables.ts';
import { words } from './words/index.ts';

/** Who came, of each sex and age. */
const came: Dataset['columns'] = {
  people: { type: 'integer', persons: true },
  women: { type: 'integer', persons: true },
  men: { type: 'integer', persons: true },
  sex_unknown: { type: 'integer', persons: true },
  under_35: { type: 'integer', persons: true },
  from_35_to_59: { type: 'integer', persons: true },
  over_59: { type: 'integer', persons: true },
  age_unknown: { type: 'integer', persons: true },
};

const trainingSessions: Dataset = {
  name: 'training_sessions',
  view: 'trainings.open_training_sessions',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    module: { type: 'text' },
    theme: coded(themes, (code, lang) => words(lang)(`theme.${code}` as never)),
    ...inEachLang('title'),
    hours: { type: 'decimal', unit: 'hours' },
    edition: { type: 'id', refers: 'editions' },
    starts_at: { type: 'instant' },
    ends_at: { type: 'instant' },
    remote: { type: 'boolean' },
    region: { type: 'text', place: 'region' },
    province: { type: 'text', place: 'province' },
    language: coded(spoken, (code, lang) => words(lang)(`open.language.${code}` as never)),
    state: coded(['planned', 'held', 'cancelled'], (code, lang) => words(lang)(`state.${code}` as never)),
    structures: { type: 'integer' },
    ...came,
  },
  say: (lang, what) => words(lang)(`open.training_sessions.${what}` as never),
  frequency: 'continuous',
  period: 'starts_at',
  shape: 'point',
};

const trainingAttendance: Dataset = {
  name: 'training_attendance',
  view: 'trainings.open_training_attendance',
  key: ['year', 'region', 'theme'],
  columns: {
    year: { type: 'integer' },
    region: { type: 'text', place: 'region' },
    theme: coded(themes, (code, lang) => words(lang)(`theme.${code}` as never)),
    sessions: { type: 'integer' },
    hours: { type: 'decimal', unit: 'hours' },
    structures: { type: 'integer' },
    ...came,
  },
  say: (lang, what) => words(lang)(`open.training_attendance.${what}` as never),
  frequency: 'continuous',
  shape: 'area',
};

/** What everybody may take along of this room. */
export const datasets: readonly Dataset[] = [trainingSessions, trainingAttendance];
