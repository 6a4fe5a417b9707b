import { room } from '../../platform/command.ts';
import type { AccompanimentTables } from './tables.ts';

export const { command, query } = room<AccompanimentTables>({
  name: 'accompaniment',
  constraints: {
    one_engagement_per_tranche: 'already_engaged',
    one_phase_per_number: 'phase_exists',
    a_phase_opens_before_it_closes: 'closes_before_it_opens',
    one_planned_visit_a_day: 'visit_already_planned',
    one_plan_per_engagement: 'plan_exists',
    an_action_is_kept_once: 'action_kept_already',
  },
});
