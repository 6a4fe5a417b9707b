import { room } from '../../platform/command.ts';
import type { JuriesTables } from './tables.ts';

export const { command, query } = room<JuriesTables>({
  name: 'juries',
  constraints: {
    one_panel_per_call: 'panel_already_open',
    one_seat_per_person: 'juror_already_invited',
    one_number_per_entry: 'number_twice',
    one_reading_per_juror: 'hand_reads_already',
    one_deliberation_per_panel: 'panel_past_that',
  },
});
