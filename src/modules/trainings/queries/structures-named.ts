import { sql } from 'kysely';
import * as v from 'valibot';
import { allow, holdsSomewhere } from '../../../platform/rights.ts';
import { query } from '../room.ts';
import { runners } from '../policy.ts';

/** Some structures by their ids, as a page of attendance shows them; an id that is none is left out. */
export const structuresNamed = query(
  v.object({ ids: v.pipe(v.array(v.string()), v.maxLength(500)) }),
  async ({ tx, actor }, { ids }) => {
    const known = ids.filter((id) => /^[0-9a-f-]{36}$/i.test(id));
    if (known.length === 0) return [];
    allow(actor, actor.kind === 'person' || holdsSomewhere(actor, runners));
    return tx
      .selectFrom('registry.structure_listed')
      .select(['id', 'name', 'name_ar as nameAr', 'province'])
      .where(sql<boolean>`id = any(${known}::uuid[])`)
      .where('state', '=', 'active')
      .execute();
  },
);
