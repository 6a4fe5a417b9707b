import { room } from '../../platform/command.ts';
import type { TrainingsTables } from './tables.ts';

export const { command, query } = room<TrainingsTables>({
  name: 'trainings',
  constraints: {
    one_module_per_code: 'module_exists',
    a_session_starts_before_it_ends: 'ends_before_it_starts',
    session_module_fkey: 'no_such_module',
    one_certificate_per_person: 'already_certified',
    one_certificate_per_structure: 'already_certified',
  },
});
