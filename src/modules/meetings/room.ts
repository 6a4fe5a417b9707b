import { room } from '../../platform/command.ts';
import type { MeetingsTables } from './tables.ts';

export const { command, query } = room<MeetingsTables>({
  name: 'meetings',
  constraints: {
    one_participation_per_structure: 'takes_part_already',
    one_participation_per_party: 'takes_part_already',
    one_participation_per_expert: 'takes_part_already',
    one_table_per_name: 'table_named_twice',
    one_place_for_a_buyer: 'buyer_elsewhere',
    one_place_for_a_cooperative: 'cooperative_elsewhere',
    one_meeting_per_table: 'table_taken',
    one_place_for_an_interpreter: 'interpreter_elsewhere',
    one_meeting_per_pair: 'meets_already',
    one_plan_at_work: 'plan_at_work',
  },
});
