import { sql } from 'kysely';
import * as v from 'valibot';
import { allow, holdsSomewhere } from '../../../platform/rights.ts';
import { regionsDecided } from '../policy.ts';
import { query } from '../room.ts';
import { ofTheirRegions } from './acts-in-office.ts';

export interface MediaOwed {
  act: string;
  name: string;
  by: string;
  owed: number;
  owed_since: Date;
  /** Why one that came was not taken. */
  problem: string | null;
}

/** Acts that are applied and whose photos or voices have not come, or could not be taken; the oldest first. */
export const mediaOwed = query(v.object({}), async ({ tx, actor }): Promise<MediaOwed[]> => {
  allow(actor, holdsSomewhere(actor, ['programme_officer']));
  const { rows } = await sql<MediaOwed>`select m.act, a.name, coalesce(p.name, '') as by, count(*)::int as owed,
      min(m.owed_since) as owed_since, min(m.problem) as problem
    from field.media m join field.act a on a.id = m.act left join people.person_name p on p.id = m.person
    where m.arrived_at is null and ${ofTheirRegions(regionsDecided(actor), 'm.person')}
    group by m.act, a.name, p.name order by min(m.owed_since) limit 200`.execute(tx);
  return rows;
});
