import * as v from 'valibot';
import { sql } from 'kysely';
import { regionsReached, mayAskForOthers, ownStructures } from '../policy.ts';
import { query } from '../room.ts';

export interface Asker {
  id: string;
  name: string;
  nameAr: string | null;
  region: string | null;
  province: string | null;
}

const asPattern = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;

const Wanted = v.object({
  searched: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  /** Only this one. */
  id: v.optional(v.nullable(v.pipe(v.string(), v.uuid())), null),
});

/** In whose name one may ask: the structures that one represents; for staff, those searched, ten at most. */
export const askers = query(Wanted, async ({ tx, actor }, { searched, id }): Promise<Asker[]> => {
  const own = ownStructures(actor);
  const staff = mayAskForOthers(actor);
  const reached = staff ? regionsReached(actor) : [];
  const text = staff ? searched : '';
  const { rows } = await sql<Asker>`
    select s.id, s.name, s.name_ar as "nameAr", s.region, s.province
    from registry.structure_listed s
    where s.state = 'active'
      and (s.id = any(${own}::uuid[]) or ${reached}::text[] is null or s.region = any(${reached}::text[]))
      and (${id}::uuid is null or s.id = ${id})
      and (s.id = any(${own}::uuid[]) or s.id = ${id} or (${text} <> '' and (s.register_number = ${text}
        or s.ice = ${text.replace(/\s/g, '')} or s.name_fr ilike ${asPattern(text)} or s.name_ar ilike ${asPattern(text)})))
    order by s.id = any(${own}::uuid[]) desc, s.name limit ${own.length + 10}`.execute(tx);
  return rows;
});

/** What a buyer's organisation was called the last time; empty when this is the first. */
export const lastOrganisation = query(v.object({}), async ({ tx, actor }): Promise<string> => {
  const row = await tx
    .selectFrom('networking.party')
    .select('organisation')
    .where('person', '=', actor.id)
    .where('kind', '=', 'buyer')
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row?.organisation ?? '';
});
