import { coded } from '../../platform/dataset.ts';
import type { Dataset } from '../../platform/dataset.ts';
import { occasions } from './tables.ts';
import { words } from './words/index.ts';

const diagnosisScores: Dataset = {
  name: 'diagnosis_scores',
  view: 'diagnoses.open_diagnosis_scores',
  key: ['instrument', 'version', 'occasion', 'region', 'domain'],
  columns: {
    instrument: { type: 'id' },
    version: { type: 'integer' },
    occasion: coded(occasions, (code, lang) => words(lang)(`occasion.${code}` as never)),
    region: { type: 'text', place: 'region' },
    domain: { type: 'text' },
    structures: { type: 'integer' },
    percent: { type: 'decimal' },
    emerging: { type: 'integer' },
    maturing: { type: 'integer' },
    professional: { type: 'integer' },
  },
  say: (lang, what) => words(lang)(`open.diagnosis_scores.${what}` as never),
  frequency: 'continuous',
  shape: 'area',
};

/** What everybody may take along of this room: means alone, never one cooperative's. */
export const datasets: readonly Dataset[] = [diagnosisScores];
