import { coded } from '../../platform/dataset.ts';
import type { Dataset } from '../../platform/dataset.ts';
import { words } from './words/index.ts';

const phases: Dataset = {
  name: 'phases',
  view: 'accompaniment.open_phases',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    edition: { type: 'id', refers: 'editions' },
    phase: { type: 'integer' },
    target: { type: 'integer' },
    places: { type: 'integer' },
    opens_on: { type: 'day' },
    closes_on: { type: 'day' },
    visits: { type: 'integer' },
    months: { type: 'integer' },
    structures: { type: 'integer' },
    reached: { type: 'integer' },
  },
  say: (lang, what) => words(lang)(`open.phases.${what}` as never),
  frequency: 'continuous',
  period: 'opens_on',
};

const engagements: Dataset = {
  name: 'engagements',
  view: 'accompaniment.open_engagements',
  key: ['edition', 'phase', 'region', 'state'],
  columns: {
    edition: { type: 'id', refers: 'editions' },
    phase: { type: 'integer' },
    region: { type: 'text', place: 'region' },
    state: coded(['applied', 'waitlisted', 'enrolled', 'active', 'completed', 'withdrawn'], (code, lang) =>
      words(lang)(`state.${code}` as never),
    ),
    structures: { type: 'integer' },
    reached: { type: 'integer' },
  },
  say: (lang, what) => words(lang)(`open.engagements.${what}` as never),
  frequency: 'continuous',
  shape: 'area',
};

/** What everybody may take along of this room. */
export const datasets: readonly Dataset[] = [phases, engagements];
