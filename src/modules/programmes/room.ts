import { room } from '../../platform/command.ts';
import type { ProgrammesTables } from './tables.ts';

export const { command, query } = room<ProgrammesTables>({
  name: 'programmes',
  constraints: {
    one_edition_per_name: 'edition_exists',
    one_envelope_per_funder: 'funder_already_there',
    grant_within_envelope: 'grant_exceeds_envelope',
    envelope_funder_fkey: 'no_such_funder',
    quota_maximum: 'quota_upside_down',
  },
});
