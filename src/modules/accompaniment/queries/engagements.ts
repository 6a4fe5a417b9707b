import { sql } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { Id, Region } from '../inputs.ts';
import { mayHelpRun, regionsOf } from '../policy.ts';
import { query } from '../room.ts';
import { engagementStates } from '../rules/engagement.ts';
import type { EngagementState } from '../rules/engagement.ts';
import { followUps } from './follow-ups.ts';
import type { FollowUp } from './follow-ups.ts';

/** The lists behind the figures of a tranche. */
export const lists = ['all', 'reached', 'late_visits', 'late_actions', 'unassigned', 'accompanied'] as const;

export const EngagementsWanted = v.object({
  edition: Id,
  list: v.optional(v.picklist(lists), 'all'),
  phase: v.optional(v.nullable(Id), null),
  region: v.optional(v.nullable(Region), null),
  state: v.optional(v.nullable(v.picklist(engagementStates)), null),
  agent: v.optional(v.nullable(Id), null),
  /** Every row of the page is ticked, for a gesture on all of them. */
  tick: v.optional(v.nullable(v.picklist(['all'])), null),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 50),
});
type Wanted = v.InferOutput<typeof EngagementsWanted>;

export interface EngagementListed {
  id: string;
  structure: string;
  name: string;
  nameAr: string | null;
  region: string;
  province: string | null;
  phase: number;
  state: EngagementState;
  appliedAt: Date;
  /** Its place among those who wait in its region and phase, from 1. */
  waiting: number | null;
  agent: string | null;
  agentName: string;
  reachedAt: Date | null;
  followUp: FollowUp | null;
}

type Row = Omit<EngagementListed, 'followUp'> & { total: number };

/** Those that need the next visit to be worked out are found by it first: a tranche has hundreds, not more. */
const idsOfList = (followed: FollowUp[], list: Wanted['list']): string[] | null => {
  if (list === 'late_visits') return followed.filter(({ next }) => next?.late).map(({ id }) => id);
  if (list === 'late_actions') return followed.filter(({ lateActions }) => lateActions > 0).map(({ id }) => id);
  return null;
};

/** Engagements of a tranche that this officer reaches: a page of one of its lists, in the order of application. */
export const engagements = query(EngagementsWanted, async ({ tx, actor, now }, wanted) => {
  const { edition, list, phase, region, state, agent, page, size } = wanted;
  const { programme } = locked(
    await tx.selectFrom('programmes.edition_listed').select('programme').where('id', '=', edition).executeTakeFirst(),
    actor,
  ).open(actor, mayHelpRun);
  const regions = regionsOf(actor, ['programme_officer'], programme);
  const followed = await followUps(tx, { edition, regions }, now);
  const ids = idsOfList(followed, list);
  const { rows } = await sql<Row>`
    with waiting as (select id, row_number() over (partition by phase, region order by applied_at, id)::int as place
      from accompaniment.engagement where edition = ${edition} and state = 'waitlisted')
    select e.id, e.structure, s.name, s.name_ar as "nameAr", e.region, s.province, phase.number as phase, e.state,
      e.applied_at as "appliedAt", waiting.place as waiting, e.agent, coalesce(person.name, '') as "agentName",
      e.reached_at as "reachedAt", count(*) over ()::int as total
    from accompaniment.engagement e
      join accompaniment.phase on phase.id = e.phase
      join registry.structure_listed s on s.id = e.structure
      left join people.person_name person on person.id = e.agent
      left join waiting on waiting.id = e.id
    where e.edition = ${edition}
      and (${regions}::text[] is null or e.region = any(${regions}::text[]))
      and (${ids}::uuid[] is null or e.id = any(${ids}::uuid[]))
      and (${phase}::uuid is null or e.phase = ${phase})
      and (${region}::text is null or e.region = ${region})
      and (${state}::text is null or e.state = ${state})
      and (${agent}::uuid is null or e.agent = ${agent})
      and (${list} <> 'reached' or e.reached_at is not null)
      and (${list} <> 'accompanied' or e.state in ('enrolled', 'active', 'completed'))
      and (${list} <> 'unassigned' or (e.agent is null and e.state in ('enrolled', 'active')))
    order by e.applied_at, e.id
    limit ${size} offset ${(page - 1) * size}`.execute(tx);
  const byId = new Map(followed.map((one) => [one.id, one]));
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _total, ...row }): EngagementListed => ({ ...row, followUp: byId.get(row.id) ?? null })),
  };
});
