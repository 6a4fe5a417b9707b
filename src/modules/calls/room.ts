import { room } from '../../platform/command.ts';
import type { CallsTables } from './tables.ts';

export const { command, query } = room<CallsTables>({
  name: 'calls',
  constraints: {
    one_application_per_cooperative: 'already_applied',
    a_call_opens_before_it_closes: 'closes_before_it_opens',
    one_structure_per_register_number: 'structure_already_registered',
    laureate_once: 'already_laureate',
  },
});
