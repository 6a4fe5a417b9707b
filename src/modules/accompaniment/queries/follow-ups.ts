import { sql } from 'kysely';
import { dayOf } from '../../../platform/words/format.ts';
import type { Tx } from '../rows.ts';
import type { EngagementState } from '../rules/engagement.ts';
import { nextVisit } from '../rules/next-visit.ts';
import type { NextVisit } from '../rules/next-visit.ts';
import { isLate } from '../rules/plan.ts';
import type { ActionState } from '../rules/plan.ts';

export interface FollowUp {
  id: string;
  edition: string;
  structure: string;
  name: string;
  nameAr: string | null;
  region: string;
  province: string | null;
  commune: string | null;
  state: EngagementState;
  agent: string | null;
  /** Visits promised, held, missed and left. */
  budget: number;
  held: number;
  missed: number;
  left: number;
  lastHeldOn: string | null;
  next: NextVisit | null;
  /** Of the plan: actions that are open, and of these the late ones. */
  openActions: number;
  lateActions: number;
  hasPlan: boolean;
}

interface Row extends Omit<FollowUp, 'left' | 'next' | 'openActions' | 'lateActions'> {
  enrolledAt: Date;
  endsOn: string;
  plannedOn: string | null;
  actions: { state: ActionState; dueOn: string | null }[] | null;
}

const told = ({ enrolledAt, endsOn, plannedOn, actions, ...row }: Row, today: string): FollowUp => {
  const open = actions ?? [];
  const left = Math.max(0, row.budget - row.held);
  const { lastHeldOn } = row;
  const next = nextVisit(
    { enrolledOn: dayOf(enrolledAt), endsOn, lastHeldOn, plannedOn, visitsLeft: left, actions: open },
    today,
  );
  const lateActions = open.filter((action) => isLate(action, today)).length;
  return { ...row, left, next, openActions: open.length, lateActions };
};

/** Of which engagements: those of a tranche, of an agent, or these; null asks for none of it. */
export interface FollowedBy {
  edition?: string | null;
  agent?: string | null;
  ids?: string[] | null;
  /** Null is every region. */
  regions?: string[] | null;
}

/** Where each cooperative that is accompanied now stands, its next visit worked out; the latest to come first. */
export const followUps = async (tx: Tx, by: FollowedBy, now: Date): Promise<FollowUp[]> => {
  const { edition = null, agent = null, ids = null, regions = null } = by;
  const { rows } = await sql<Row>`
    select e.id, e.edition, e.structure, s.name, s.name_ar as "nameAr", e.region, s.province, s.commune, e.state, e.agent,
      tranche.visits as budget, v.held::int, v.missed::int, v.last_held as "lastHeldOn", v.planned_on as "plannedOn",
      e.enrolled_at as "enrolledAt", e.ends_on as "endsOn", a.open as actions, plan.id is not null as "hasPlan"
    from accompaniment.engagement e
      join accompaniment.tranche on tranche.edition = e.edition
      join registry.structure_listed s on s.id = e.structure
      left join accompaniment.plan on plan.engagement = e.id
      left join lateral (select count(*) filter (where state = 'held') as held,
          count(*) filter (where state = 'missed') as missed, max(held_on) as last_held,
          min(planned_on) filter (where state = 'planned') as planned_on
        from accompaniment.visit where visit.engagement = e.id) v on true
      left join lateral (select jsonb_agg(jsonb_build_object('state', action.state, 'dueOn', action.due_on)) as open
        from accompaniment.action where action.plan = plan.id and action.state in ('todo', 'doing')) a on true
    where e.state in ('enrolled', 'active')
      and (${edition}::uuid is null or e.edition = ${edition})
      and (${agent}::uuid is null or e.agent = ${agent})
      and (${ids}::uuid[] is null or e.id = any(${ids}::uuid[]))
      and (${regions}::text[] is null or e.region = any(${regions}::text[]))`.execute(tx);
  const today = dayOf(now);
  const last = '9999';
  return rows
    .map((row) => told(row, today))
    .toSorted((a, b) => (a.next?.on ?? last).localeCompare(b.next?.on ?? last) || a.name.localeCompare(b.name));
};
