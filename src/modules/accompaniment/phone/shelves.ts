import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { FieldAssignments, FieldShelf } from '../../../platform/field/index.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import type { Actor } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { isItsAgent, mayFollow } from '../policy.ts';
import { followUps } from '../queries/follow-ups.ts';
import type { AccompanimentTables } from '../tables.ts';

type Tx = Transaction<AccompanimentTables>;

interface Row {
  id: string;
  engagement: string;
  value: Json;
}

/** The passages of the tour that this actor follows and that are not over: what the other shelves are about. */
const followed = async (tx: Tx, actor: Actor, structures: readonly string[]) => {
  const rows = await tx
    .selectFrom('accompaniment.engagement as e')
    .innerJoin('accompaniment.tranche as tranche', 'tranche.edition', 'e.edition')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'e.edition')
    .select(['e.id', 'e.structure', 'e.region', 'e.agent', 'e.state', 'e.edition', 'e.ends_on', 'e.enrolled_at'])
    .select(['tranche.visits', 'edition.name', 'edition.programme'])
    .where(sql<boolean>`e.structure = any(${[...structures]}::uuid[])`)
    .where('e.state', 'in', ['enrolled', 'active'])
    .orderBy('e.id')
    .execute();
  return rows.filter((row) => mayFollow(actor, row));
};

const idsFollowed = async (tx: Tx, actor: Actor, structures: readonly string[]): Promise<string[]> =>
  (await followed(tx, actor, structures)).map(({ id }) => id);

interface Beside {
  engagement: string;
  contact: Json;
  sessions: Json;
}

/** Whom to call, where the cooperative has agreed to it, and the sessions of the tranche that it was expected at. */
const besides = async (tx: Tx, ids: string[]): Promise<Map<string, Beside>> => {
  const { rows } = await sql<Beside>`select e.id as engagement,
      (select jsonb_build_object('phone', contact.phone, 'language', contact.language)
        from registry.structure_contact contact join people.consent_in_force consent
          on consent.subject = contact.contact and consent.purpose = 'receive_messages'
        where contact.structure = e.structure limit 1) as contact,
      (select coalesce(jsonb_agg(jsonb_build_object('title', session.title, 'startsAt', session.starts_at,
          'status', a.status) order by session.starts_at desc), '[]')
        from trainings.attendance_listed a join trainings.session_listed session on session.id = a.session
        where a.structure = e.structure and a.edition = e.edition) as sessions
    from accompaniment.engagement e where e.id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.engagement, row]));
};

/**
 * `{ structure, edition, title, state, enrolledOn, endsOn, visits, held, missed, left, plannedOn, next, contact, sessions }`;
 * `next` is the visit that should come, `{ on, because, late }`, with the day that was agreed in `plannedOn`.
 */
const engagements: FieldShelf['rows'] = async ({ tx, actor, now }, { structures }) => {
  const mine = await followed(tx as Tx, actor, structures);
  const ids = mine.map(({ id }) => id);
  const counted = new Map((await followUps(tx as Tx, { ids }, now)).map((one) => [one.id, one]));
  const beside = await besides(tx as Tx, ids);
  return mine.map(({ id, structure, edition, name, state, enrolled_at: enrolled, ends_on: endsOn, visits }) => {
    const { held = 0, missed = 0, left = visits, next = null } = counted.get(id) ?? {};
    const { contact = null, sessions = [] } = beside.get(id) ?? {};
    const about = { structure, edition, title: name as Json, state, enrolledOn: enrolled && dayOf(enrolled), endsOn };
    const plannedOn = next?.because === 'planned' ? next.on : null;
    return {
      id,
      value: { ...about, visits, held, missed, left, plannedOn, next: next && { ...next }, contact, sessions },
    };
  });
};

/** `{ engagement, version, objectives, actions: [{ id, title, …, state }], consents: [{ version, way, … }] }` */
const plans: FieldShelf['rows'] = async ({ tx, actor }, { structures }) => {
  const mine = await idsFollowed(tx as Tx, actor, structures);
  const { rows } = await sql<Row>`select p.id, jsonb_build_object('engagement', p.engagement, 'version', p.version,
      'objectives', p.objectives, 'actions', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title,
          'item', a.item, 'catalogue', a.catalogue, 'means', a.means, 'module', a.module, 'owner', a.owner,
          'dueOn', a.due_on, 'cost', a.cost, 'state', a.state) order by a.place, a.id)
        from accompaniment.action a where a.plan = p.id), '[]'),
      'consents', coalesce((select jsonb_agg(jsonb_build_object('version', c.version, 'way', c.way,
          'givenBy', c.given_by, 'givenOn', c.given_on) order by c.recorded_at)
        from accompaniment.plan_consent c where c.plan = p.id), '[]')) as value
    from accompaniment.plan p where p.engagement = any(${mine}::uuid[]) order by p.id`.execute(tx);
  return rows.map(({ id, value }) => ({ id, value }));
};

/** `{ engagement, state, plannedOn, heldOn, minutes, place, themes, summary, nextOn }`, the last twelve of each passage. */
const visits: FieldShelf['rows'] = async ({ tx, actor }, { structures }) => {
  const mine = await idsFollowed(tx as Tx, actor, structures);
  const { rows } = await sql<Row>`select id, value from (select v.id, v.engagement,
      row_number() over (partition by v.engagement order by coalesce(v.held_on, v.planned_on) desc, v.id) as place,
      jsonb_build_object('engagement', v.engagement, 'state', v.state, 'plannedOn', v.planned_on, 'heldOn', v.held_on,
        'minutes', v.minutes, 'place', v.place, 'themes', v.themes, 'summary', v.summary, 'nextOn', v.next_on) as value
    from accompaniment.visit v where v.engagement = any(${mine}::uuid[]) and v.state <> 'cancelled') listed
    where place <= 12 order by id`.execute(tx);
  return rows.map(({ id, value }) => ({ id, value }));
};

/** What a phone may hold of an accompaniment: the passages its user follows, their plans and their visits. */
export const shelves: FieldShelf[] = [
  { name: 'accompaniment.engagements', rows: engagements },
  { name: 'accompaniment.plans', rows: plans },
  { name: 'accompaniment.visits', rows: visits },
];

/** The cooperatives given to an agent who still holds the role there: the tour of whoever has chosen none. */
export const assignments: FieldAssignments = async ({ tx, actor }, { person }) => {
  const rows = await (tx as Tx)
    .selectFrom('accompaniment.engagement as e')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'e.edition')
    .select(['e.structure', 'e.region', 'e.agent', 'edition.programme'])
    .where('e.agent', '=', person)
    .where('e.state', 'in', ['enrolled', 'active'])
    .orderBy('e.structure')
    .execute();
  return [...new Set(rows.filter((row) => isItsAgent(actor, row)).map(({ structure }) => structure))];
};
