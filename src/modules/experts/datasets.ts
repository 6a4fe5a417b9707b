import type { Dataset } from '../../platform/dataset.ts';
import { words } from './words/index.ts';

const missions: Dataset = {
  name: 'expert_missions',
  view: 'experts.open_expert_missions',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    skills: { type: 'texts' },
    region: { type: 'text', place: 'region' },
    remote: { type: 'boolean' },
    hours: { type: 'decimal', unit: 'hours' },
    starts_on: { type: 'day' },
    ends_on: { type: 'day' },
    confirmed_on: { type: 'day' },
  },
  say: (lang, what) => words(lang)(`open.expert_missions.${what}` as never),
  frequency: 'continuous',
  period: 'confirmed_on',
};

/** What everybody may take along of this room: no expert is named in it. */
export const datasets: readonly Dataset[] = [missions];
