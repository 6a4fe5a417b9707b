import { room } from '../../platform/command.ts';
import type { FieldTables } from './tables.ts';

export const { command, query } = room<FieldTables>({
  name: 'field',
  constraints: { one_collect_login: 'collect_login_taken', one_submission_per_instance: 'instance_differs' },
});
