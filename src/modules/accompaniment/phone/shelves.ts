import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { FieldAssignments, FieldShelf } from '../../../platform/field/index.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import type { Actor } from '../../../platform/rights.ts';
import { mayFollow } from '../policy.ts';
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

/** `{ structure, edition, title, state, enrolledOn, endsOn, visits, held, left }` */
const engagements: FieldShelf['rows'] = async ({ tx, actor }, { structures }) => {
  const mine = await followed(tx as Tx, actor, structures);
  const held = await (tx as Tx)
    .selectFrom('accompaniment.visit')
    .select((select) => ['engagement', select.fn.countAll<number>().as('n')])
    .where(sql<boolean>`engagement = any(${mine.map(({ id }) => id)}::uuid[])`)
    .where('state', '=', 'held')
    .groupBy('engagement')
    .execute();
  const count = new Map(held.map(({ engagement, n }) => [engagement, Number(n)]));
  return mine.map((row) => ({
    id: row.id,
    value: {
      ...{ structure: row.structure, edition: row.edition, title: row.name as Json, state: row.state },
      ...{ enrolledOn: row.enrolled_at?.toISOString().slice(0, 10) ?? null, endsOn: row.ends_on, visits: row.visits },
      ...{ held: count.get(row.id) ?? 0, left: Math.max(0, row.visits - (count.get(row.id) ?? 0)) },
    },
  }));
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

/** The cooperatives given to an agent: the tour of whoever has chosen none. */
export const assignments: FieldAssignments = async ({ tx }, { person }) => {
  const rows = await (tx as Tx)
    .selectFrom('accompaniment.engagement')
    .select('structure')
    .distinct()
    .where('agent', '=', person)
    .where('state', 'in', ['enrolled', 'active'])
    .orderBy('structure')
    .execute();
  return rows.map(({ structure }) => structure);
};
