import { sql } from 'kysely';
import * as v from 'valibot';
import { allow, holdsSomewhere } from '../../../platform/rights.ts';
import { regionsDecided } from '../policy.ts';
import { query } from '../room.ts';
import { ofTheirRegions } from './acts-in-office.ts';
import { titlesOf } from './titles.ts';

export interface MediaOwed {
  act: string;
  name: string;
  record: string;
  /** What the record is called. */
  title: string | null;
  by: string;
  owed: number;
  owed_since: Date;
  /** Why one that came was not taken. */
  problem: string | null;
}

/** Acts that are applied and whose photos or voices have not come, or could not be taken; the oldest first. */
export const mediaOwed = query(v.object({}), async (context): Promise<MediaOwed[]> => {
  const { tx, actor } = context;
  allow(actor, holdsSomewhere(actor, ['programme_officer']));
  const { rows } = await sql<
    Omit<MediaOwed, 'title'>
  >`select m.act, a.name, a.record, coalesce(p.name, '') as by, count(*)::int as owed,
      min(m.owed_since) as owed_since, min(m.problem) as problem
    from field.media m join field.act a on a.id = m.act left join people.person_name p on p.id = m.person
    where m.arrived_at is null and ${ofTheirRegions(regionsDecided(actor), 'm.person')}
    group by m.act, a.name, a.record, p.name order by min(m.owed_since) limit 200`.execute(tx);
  const titles = await titlesOf(context, rows);
  return rows.map((row) => ({ ...row, title: titles.get(row.record) ?? null }));
});
