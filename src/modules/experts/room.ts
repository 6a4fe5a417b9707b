import { room } from '../../platform/command.ts';
import { lookAtThesaurus } from '../search/index.ts';
import type { ExpertsTables } from './tables.ts';

export const { command, query } = room<ExpertsTables>({
  name: 'experts',
  first: lookAtThesaurus,
  constraints: {
    one_entry_per_person: 'already_in_pool',
    a_rate_range_goes_up: 'rate_range_goes_down',
    one_consent_in_force: 'consent_already_given',
    one_conflict_per_thing: 'conflict_already_declared',
    rating_pkey: 'already_rated',
  },
});
