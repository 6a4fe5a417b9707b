import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { mayKeepPool } from '../policy.ts';
import { query } from '../room.ts';
import { promisedOf } from '../rows.ts';
import { loadOf } from '../rules/load.ts';
import type { ExpertState, Spoken } from '../tables.ts';

export const officePerPage = 40;
export const standings = ['active', 'paused', 'left'] as const;

const choice = v.optional(v.nullable(v.string()), null);
const Input = v.object({
  standing: v.optional(v.picklist(standings), 'active'),
  skill: choice,
  region: choice,
  text: v.optional(v.string(), ''),
  page: v.optional(v.number(), 1),
});
export type PoolAsked = v.InferOutput<typeof Input>;

interface Row {
  id: string;
  name: string;
  state: ExpertState;
  affiliation: string;
  languages: Spoken[];
  regions: string[];
  skills: string[];
  hoursMonth: number;
  used: number;
  missions: number;
  stars: number | null;
  ratings: number;
  listed: boolean;
}

/** The pool as the office keeps it: who can do what, how much of this month is promised, how many hours were given. */
export const officePool = query(Input, async ({ tx, actor, now }, { standing, skill, region, text, page }) => {
  allow(actor, mayKeepPool(actor));
  const like = `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;
  const where = sql<boolean>`e.anonymised_at is null
    and (${skill}::text is null or exists (select from experts.skill k where k.expert = e.id and k.concept = ${skill}))
    and (${region}::text is null or e.regions = '{}' or ${region} = any(e.regions))
    and (${text} = '' or coalesce(nullif(e.name, ''), n.name) ilike ${like} or e.affiliation ilike ${like})`;
  const from = sql`experts.expert e left join people.person_name n on n.id = e.person`;
  const { rows } = await sql<Row>`
    select e.id, coalesce(nullif(e.name, ''), n.name, '') as name, e.state, e.affiliation, e.languages, e.regions,
      e.hours_month as "hoursMonth", array(select concept from experts.skill k where k.expert = e.id order by 1) as skills,
      m.used::float as used, m.n::int as missions, r.stars::float as stars, r.n::int as ratings,
      exists (select from experts.consent c where c.expert = e.id and c.what = 'listed' and c.withdrawn_at is null) as listed
    from ${from}
      left join lateral (select coalesce(sum(hours_confirmed), 0) as used, count(*) as n from experts.mission
        where expert = e.id and state <> 'cancelled') m on true
      left join lateral (select avg(stars) as stars, count(*) as n from experts.rating r
        join experts.mission m on m.id = r.mission where m.expert = e.id and r.side = 'structure') r on true
    where ${where} and e.state = ${standing}
    order by 2, e.id limit ${officePerPage} offset ${(page - 1) * officePerPage}`.execute(tx);
  const { rows: counts } = await sql<Record<(typeof standings)[number], number>>`select ${sql.join(
    standings.map((one) => sql`count(*) filter (where e.state = ${one})::int as ${sql.ref(one)}`),
  )} from ${from} where ${where}`.execute(tx);
  const promised = await promisedOf(
    tx,
    rows.map(({ id }) => id),
    ['proposed', 'accepted', 'done', 'confirmed'],
  );
  const month = dayOf(now).slice(0, 7);
  const { rows: waiting } = await sql<{
    n: number;
  }>`select count(*)::int as n from experts.mission where state = 'requested'`.execute(tx);
  return {
    rows: rows.map((row) => ({ ...row, busy: loadOf(promised.get(row.id) ?? []).get(month) ?? 0 })),
    counts: counts[0]!,
    waiting: waiting[0]!.n,
  };
});

export type OfficePool = Awaited<ReturnType<typeof officePool>>;
