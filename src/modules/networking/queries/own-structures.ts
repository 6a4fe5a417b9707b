import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { ownStructures as represented } from '../policy.ts';
import { query } from '../room.ts';

/** The cooperatives in whose name somebody may answer. */
export const ownStructures = query(v.object({}), async ({ tx, actor }) => {
  allow(actor, actor.kind === 'person');
  return tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'name', 'name_ar as nameAr'])
    .where(sql<boolean>`id = any(${represented(actor)}::uuid[])`)
    .where('state', '=', 'active')
    .orderBy('name')
    .execute();
});
