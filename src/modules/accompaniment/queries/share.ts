import { sql } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { Id } from '../inputs.ts';
import { mayReadShare, regionsOf } from '../policy.ts';
import { query } from '../room.ts';
import { countsOf } from './counts.ts';
import type { Counted } from './counts.ts';
import { headOf, trancheHeads } from './tranche.ts';
import type { TrancheHead } from './tranche.ts';

export interface ShareRow {
  structure: string;
  name: string;
  nameAr: string | null;
  region: string;
  state: string;
  visits: number;
  sessions: number;
  /** Agreed diagnoses, the latest one's score in percent. */
  diagnoses: number;
  percent: number | null;
  done: number;
  actions: number;
  reached: boolean;
}

export interface Share extends TrancheHead {
  regions: string[] | null;
  counts: Counted[];
  total: number;
  rows: ShareRow[];
  visits: number;
  people: number;
}

const Wanted = v.object({ edition: Id, page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1) });

/**
 * A partner's share of a tranche: the regions of its right, by cooperatives under their public names. No person, no
 * telephone, no words of a report: counts and states.
 */
export const share = query(Wanted, async ({ tx, actor }, { edition, page }): Promise<Share> => {
  const row = await trancheHeads(tx).where('edition.id', '=', edition).executeTakeFirst();
  const head = headOf(locked(row, actor).open(actor, mayReadShare));
  const regions = regionsOf(actor, ['partner', 'programme_officer'], head.programme);
  const { rows } = await sql<ShareRow & { total: number }>`
    select e.structure, s.name, s.name_ar as "nameAr", e.region, e.state, e.reached_at is not null as reached,
      (select count(*)::int from accompaniment.visit where visit.engagement = e.id and visit.state = 'held') as visits,
      (select count(*)::int from trainings.attendance_listed a where a.structure = e.structure and a.edition = e.edition
        and a.status = 'present') as sessions,
      d.n::int as diagnoses, d.percent, p.done::int, p.actions::int, count(*) over ()::int as total
    from accompaniment.engagement e
      join registry.structure_listed s on s.id = e.structure
      left join lateral (select count(*) as n, (array_agg(percent order by held_on desc))[1] as percent
        from diagnoses.diagnosis_listed where structure = e.structure and state = 'agreed' and about = e.id) d on true
      left join lateral (select count(*) filter (where state = 'done') as done,
        count(*) filter (where state <> 'dropped') as actions
        from accompaniment.action_listed where engagement = e.id) p on true
    where e.edition = ${edition} and e.enrolled_at is not null
      and (${regions}::text[] is null or e.region = any(${regions}::text[]))
    order by s.name, e.id limit 50 offset ${(page - 1) * 50}`.execute(tx);
  const { rows: sums } = await sql<{ visits: number; people: number }>`
    select (select count(*)::int from accompaniment.visit_listed where edition = ${edition} and state = 'held'
        and (${regions}::text[] is null or region = any(${regions}::text[]))) as visits,
      (select coalesce(sum(a.people), 0)::int from trainings.attendance_listed a
        join accompaniment.engagement e on e.structure = a.structure and e.edition = a.edition
        where a.edition = ${edition} and a.status = 'present'
          and (${regions}::text[] is null or e.region = any(${regions}::text[]))) as people`.execute(tx);
  return {
    ...head,
    regions,
    counts: await countsOf(tx, edition, regions),
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _total, ...one }): ShareRow => one),
    visits: sums[0]?.visits ?? 0,
    people: sums[0]?.people ?? 0,
  };
});
