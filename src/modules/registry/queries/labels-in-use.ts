import * as v from 'valibot';
import { query } from '../room.ts';

/** The labels that may be chosen, with their titles in three languages. */
export const labelsInUse = query(v.object({}), async ({ tx }) =>
  tx.selectFrom('registry.label').select(['code', 'title']).where('retired', '=', false).orderBy('code').execute(),
);
