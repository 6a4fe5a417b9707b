import { room } from '../../platform/command.ts';
import type { DiagnosesTables } from './tables.ts';

export const { command, query } = room<DiagnosesTables>({
  name: 'diagnoses',
  constraints: {
    one_number_per_version: 'version_made_meanwhile',
    one_draft_per_instrument: 'draft_exists',
    verified_by_a_second_person: 'second_person_needed',
    one_diagnosis_per_id: 'diagnosis_exists',
  },
});
