// Longer than our files are: all that one cooperative's page shows, read on one snapshot.
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id } from '../inputs.ts';
import { actionsOf } from '../plan-rows.ts';
import { mayDecide, mayFollow, mayReadEngagement, represents } from '../policy.ts';
import { financingOf } from '../project-rows.ts';
import { query } from '../room.ts';
import { engagementToRead } from '../rows.ts';
import type { Tx } from '../rows.ts';
import { isLate } from '../rules/plan.ts';
import { followUps } from './follow-ups.ts';

const headOfEngagement = (tx: Tx, id: string) =>
  tx
    .selectFrom('accompaniment.engagement as e')
    .innerJoin('accompaniment.phase as phase', 'phase.id', 'e.phase')
    .innerJoin('accompaniment.tranche as tranche', 'tranche.edition', 'e.edition')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'e.edition')
    .innerJoin('registry.structure_listed as s', 's.id', 'e.structure')
    .leftJoin('people.person_name as agent', 'agent.id', 'e.agent')
    .select([
      's.name',
      's.name_ar as nameAr',
      's.province',
      's.commune',
      's.created_on as createdOn',
      's.value_chains as chains',
      'phase.number as phaseNumber',
      'edition.name as editionName',
      'edition.programme_name as programmeName',
      'tranche.months',
      'e.applied_at as appliedAt',
      'e.applied_as as appliedAs',
      'e.waitlisted_at as waitlistedAt',
      'e.active_at as activeAt',
      'e.completed_at as completedAt',
      'e.withdrawn_at as withdrawnAt',
      'e.withdrawn_why as withdrawnWhy',
      'e.withdrawn_note as withdrawnNote',
      'agent.name as agentName',
    ])
    .where('e.id', '=', id)
    .executeTakeFirstOrThrow();

const assignmentsOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('accompaniment.assignment as a')
    .leftJoin('people.person_name as agent', 'agent.id', 'a.agent')
    .select(['a.id', 'agent.name', 'a.since', 'a.until', 'a.why'])
    .where('a.engagement', '=', id)
    .orderBy('a.since')
    .execute();

const visitsOf = async (tx: Tx, id: string) => {
  const rows = await tx
    .selectFrom('accompaniment.visit as visit')
    .leftJoin('people.person_name as agent', 'agent.id', 'visit.agent')
    .selectAll('visit')
    .select('agent.name as agentName')
    .where('visit.engagement', '=', id)
    .where('visit.state', '<>', 'cancelled')
    .orderBy(sql`coalesce(visit.held_on, visit.planned_on)`)
    .orderBy('visit.id')
    .execute();
  const files = await tx
    .selectFrom('accompaniment.visit_file as f')
    .innerJoin('accompaniment.visit as visit', 'visit.id', 'f.visit')
    .leftJoin('platform.file_use as use', 'use.id', 'f.file')
    .select(['f.id', 'f.visit', 'f.kind', 'f.file', 'use.name as fileName'])
    .where('visit.engagement', '=', id)
    .orderBy('f.id')
    .execute();
  return rows.map((row) => ({ ...row, files: files.filter(({ visit }) => visit === row.id) }));
};

const diagnosesOf = (tx: Tx, id: string, structure: string, appliedAt: Date) =>
  tx
    .selectFrom('diagnoses.diagnosis_listed')
    .select(['id', 'occasion', 'held_on as heldOn', 'state', 'percent', 'agreed_at as agreedAt'])
    .where('structure', '=', structure)
    .where((where) => where.or([where('about', '=', id), where('started_at', '>=', appliedAt)]))
    .orderBy('held_on')
    .execute();

const sessionsOf = async (tx: Tx, edition: string, structure: string) => {
  const { rows } = await sql<{
    id: string;
    title: Trilingual;
    startsAt: Date;
    state: string;
    status: 'present' | 'excused' | 'absent' | null;
    people: number | null;
  }>`
    select session.id, session.title, session.starts_at as "startsAt", session.state, attendance.status, attendance.people
    from trainings.enrolment_listed enrolment
      join trainings.session_listed session on session.id = enrolment.session
      left join trainings.attendance_listed attendance
        on attendance.session = session.id and attendance.structure = enrolment.structure
    where enrolment.structure = ${structure} and session.edition = ${edition} and session.state <> 'cancelled'
      and enrolment.state = 'enrolled'
    order by session.starts_at`.execute(tx);
  return rows;
};

const planOf = async (tx: Tx, engagement: string, today: string) => {
  const plan = await tx
    .selectFrom('accompaniment.plan')
    .select(['id', 'diagnosis', 'objectives', 'version', 'created_at as createdAt'])
    .where('engagement', '=', engagement)
    .executeTakeFirst();
  if (!plan) return null;
  const consents = await tx
    .selectFrom('accompaniment.plan_consent as consent')
    .leftJoin('platform.file_use as use', 'use.id', 'consent.file')
    .select([
      'consent.id',
      'consent.version',
      'consent.way',
      'consent.given_by as givenBy',
      'consent.given_as as givenAs',
      'consent.given_on as givenOn',
      'consent.file',
      'use.name as fileName',
    ])
    .where('consent.plan', '=', plan.id)
    .orderBy('consent.recorded_at', 'desc')
    .execute();
  const actions = (await actionsOf(tx, plan.id)).map((action) => ({
    ...action,
    cost: action.cost === null ? null : Number(action.cost),
    late: isLate({ state: action.state, dueOn: action.due_on }, today),
  }));
  return { ...plan, consents, actions };
};

const projectOf = async (tx: Tx, engagement: string) => {
  const row = await tx
    .selectFrom('accompaniment.project as project')
    .leftJoin('people.person_name as writer', 'writer.id', 'project.written_by')
    .leftJoin('people.person_name as decider', 'decider.id', 'project.decided_by')
    .selectAll('project')
    .select(['writer.name as writerName', 'decider.name as deciderName'])
    .where('project.engagement', '=', engagement)
    .executeTakeFirst();
  return row ?? null;
};

const contactOf = async (tx: Tx, structure: string) =>
  (await tx
    .selectFrom('registry.structure_contact')
    .select(['phone', 'language'])
    .where('structure', '=', structure)
    .executeTakeFirst()) ?? null;

/**
 * One cooperative's passage: its stages, agents, diagnoses, plan, sessions, visits and project. Read by those who follow it
 * and by the cooperative itself; whom to call is told to those who follow it alone.
 */
export const engagement = query(v.object({ id: Id }), async ({ tx, actor, now }, { id }) => {
  const row = (await engagementToRead(tx, id, actor)).open(actor, mayReadEngagement);
  const head = await headOfEngagement(tx, id);
  const follows = mayFollow(actor, row);
  const [followUp] = await followUps(tx, { ids: [id] }, now);
  return {
    ...row,
    ...head,
    agentName: head.agentName ?? '',
    followUp: followUp ?? null,
    assignments: await assignmentsOf(tx, id),
    diagnoses: await diagnosesOf(tx, id, row.structure, head.appliedAt),
    plan: await planOf(tx, id, dayOf(now)),
    sessions: await sessionsOf(tx, row.edition, row.structure),
    visitsTold: await visitsOf(tx, id),
    project: await projectOf(tx, id),
    financing: await financingOf(tx, row.edition),
    contact: follows ? await contactOf(tx, row.structure) : null,
    may: { follow: follows, decide: mayDecide(actor, row), represent: represents(actor, row) },
  };
});

export type EngagementShown = Awaited<ReturnType<typeof engagement>>;
export type VisitShown = EngagementShown['visitsTold'][number];
export type PlanShown = NonNullable<EngagementShown['plan']>;
export type ActionShown = PlanShown['actions'][number];
