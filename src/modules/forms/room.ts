import { room } from '../../platform/command.ts';
import type { FormsTables } from './tables.ts';

export const { command, query } = room<FormsTables>({
  name: 'forms',
  constraints: { one_number_per_version: 'version_made_meanwhile', one_draft_per_form: 'draft_exists' },
});
