import { room } from '../../platform/command.ts';
import type { RegistryTables } from './tables.ts';

export const { command, query } = room<RegistryTables>({
  name: 'registry',
  constraints: {
    structure_pkey: 'already_registered',
    one_structure_per_register_number: 'register_number_taken',
    one_structure_per_ice: 'ice_taken',
    value_chain_is_known: 'value_chain_unknown',
    label_value_chain_is_known: 'value_chain_unknown',
    label_is_known: 'label_unknown',
    told_label_is_known: 'label_unknown',
    one_waiting_word_per_label: 'label_already_told',
    label_ends_after_it_began: 'label_ends_before_it_began',
    told_label_ends_after_it_began: 'label_ends_before_it_began',
    one_waiting_claim_per_person: 'claim_already_waiting',
    office_ends_after_it_began: 'office_ends_before_it_began',
    one_membership_at_a_time: 'already_a_member',
    a_membership_ends_after_it_began: 'membership_dates',
    dissolved_after_creation: 'dissolved_before_creation',
  },
});
