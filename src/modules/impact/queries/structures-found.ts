import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { regionsRecorded } from '../policy.ts';
import { query } from '../room.ts';

export interface StructureFound {
  id: string;
  name: string;
  nameAr: string | null;
  province: string | null;
}

const Input = v.object({
  searched: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  id: v.optional(v.nullable(Id), null),
});

const asPattern = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;

/** Cooperatives of this person's regions, by a piece of their name, their register number, or their id; ten at most. */
export const structuresFound = query(Input, async ({ tx, actor }, { searched, id }): Promise<StructureFound[]> => {
  const regions = regionsRecorded(actor);
  allow(actor, regions === null || regions.length > 0);
  const text = searched.trim();
  if (id === null && text.length < 2) return [];
  return tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'name', 'name_ar as nameAr', 'province'])
    .where('state', '=', 'active')
    .$if(regions !== null, (some) => some.where(sql<boolean>`region = any(${regions}::text[])`))
    .where((where) =>
      id === null
        ? where.or([
            where('name_fr', 'ilike', asPattern(text)),
            where('name_ar', 'ilike', asPattern(text)),
            where('register_number', '=', text),
          ])
        : where('id', '=', id),
    )
    .orderBy('name')
    .limit(10)
    .execute();
});
