import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayKeepPool } from '../policy.ts';
import { query } from '../room.ts';
import type { Spoken } from '../tables.ts';

/** An expert of the pool, as somebody sees her who prepares a day on which she may help. */
export interface ExpertForDay {
  id: string;
  name: string;
  person: string | null;
  headline: Trilingual;
  languages: Spoken[];
  regions: string[];
  phone: string | null;
  email: string | null;
  lang: Lang;
  /** That day of the week, and that date, are among hers. */
  there: boolean;
  /** Structures or sectors that she must not advise. */
  conflicts: number;
}

const Input = v.object({
  on: v.pipe(v.string(), v.isoDate()),
  /** These alone; else all that are active. */
  ids: v.optional(v.nullable(v.pipe(v.array(Id), v.maxLength(100))), null),
  region: v.optional(v.nullable(v.string()), null),
  searched: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
});

const shownAtOnce = 60;

/** The active experts of the pool, for those who keep it: those who are there on that day, and near, first. */
export const expertsForDay = query(Input, async ({ tx, actor }, { on, ids, region, searched }) => {
  allow(actor, mayKeepPool(actor));
  const text = searched.trim();
  const like = `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;
  const { rows } = await sql<ExpertForDay>`
    select e.id, coalesce(nullif(e.name, ''), n.name, '') as name, e.person, e.headline, e.languages, e.regions, e.phone,
      e.email, coalesce(n.lang, 'fr') as lang, (select count(*)::int from experts.conflict c where c.expert = e.id)
        as conflicts,
      (cardinality(e.weekdays) = 0 or extract(isodow from ${on}::date)::int = any(e.weekdays))
        and (e.available_from is null or e.available_from <= ${on}::date)
        and (e.available_until is null or e.available_until >= ${on}::date) as there
    from experts.expert e left join people.person_name n on n.id = e.person
    where e.state = 'active' and e.anonymised_at is null and (${ids}::uuid[] is null or e.id = any(${ids}::uuid[]))
      and (${text} = '' or coalesce(nullif(e.name, ''), n.name) ilike ${like} or e.affiliation ilike ${like})
    order by there desc, (${region}::text is null or e.regions = '{}' or ${region} = any(e.regions)) desc, name, e.id
    limit ${shownAtOnce}`.execute(tx);
  return rows;
});
