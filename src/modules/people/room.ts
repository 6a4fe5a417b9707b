import { room } from '../../platform/command.ts';
import type { PeopleTables } from './tables.ts';

export const { command, query } = room<PeopleTables>({
  name: 'people',
  constraints: {
    one_person_per_identifier: 'identifier_taken',
    one_open_grant_per_role_and_scope: 'grant_already_held',
    one_consent_in_force_per_purpose: 'consent_already_given',
    one_passkey_per_credential: 'passkey_known',
  },
});
