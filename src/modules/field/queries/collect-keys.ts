import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { query } from '../room.ts';

/** One's own logins for ODK Collect, the newest first, those taken back left out. */
export const collectKeys = query(v.object({}), async ({ tx, actor }) => {
  allow(actor, actor.kind === 'person');
  return tx
    .selectFrom('field.collect_key')
    .select(['id', 'label', 'login', 'made_at as madeAt', 'last_used_at as lastUsedAt'])
    .where('person', '=', actor.id as string)
    .where('revoked_at', 'is', null)
    .orderBy('made_at', 'desc')
    .execute();
});
