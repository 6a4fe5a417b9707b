import * as v from 'valibot';
import { sql } from 'kysely';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { query } from '../room.ts';
import type { EngagementState } from '../rules/engagement.ts';

export interface MyEngagement {
  id: string;
  structure: string;
  name: string;
  nameAr: string | null;
  programme: Trilingual;
  edition: Trilingual;
  state: EngagementState;
  appliedAt: Date;
  waiting: number | null;
}

/** The passages of the cooperatives that the reader represents, the latest first; who waits is told her place. */
export const myEngagements = query(v.object({}), async ({ tx, actor }): Promise<MyEngagement[]> => {
  const own = actor.grants
    .filter(({ role, structure }) => role === 'cooperative_representative' && structure !== null)
    .map(({ structure }) => structure as string);
  if (own.length === 0) return [];
  const { rows } = await sql<MyEngagement>`
    select e.id, e.structure, s.name, s.name_ar as "nameAr", edition.programme_name as programme, edition.name as edition,
      e.state, e.applied_at as "appliedAt",
      case when e.state = 'waitlisted' then (select count(*)::int from accompaniment.engagement other
        where other.phase = e.phase and other.region = e.region and other.state = 'waitlisted'
          and (other.applied_at, other.id) <= (e.applied_at, e.id)) end as waiting
    from accompaniment.engagement e
      join programmes.edition_listed edition on edition.id = e.edition
      join registry.structure_listed s on s.id = e.structure
    where e.structure = any(${own}::uuid[])
    order by e.applied_at desc, e.id desc`.execute(tx);
  return rows;
});
