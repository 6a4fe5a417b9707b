import { sql } from 'kysely';
import type { FieldShelf } from '../../../platform/field/index.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { holdsSomewhere } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';

type Row = { id: string; value: Json };
type Rows = FieldShelf['rows'];

/** Whoever files for others or for her own cooperative takes the calls with her. */
const files = (actor: Actor): boolean =>
  holdsSomewhere(actor, ['field_agent', 'programme_officer', 'cooperative_representative']);

const openCalls = sql`c.state = 'published' and c.closes_at >`;

const calls: Rows = async ({ tx, actor, now }) => {
  if (!files(actor)) return [];
  const { rows } = await sql<Row>`select c.id, jsonb_build_object('title', c.title, 'summary', c.summary,
      'opens_at', c.opens_at, 'closes_at', c.closes_at, 'form', c.form_version, 'rules', c.rules,
      'womens_only', c.womens_only) as value
    from calls.call c where ${openCalls} ${now} order by c.closes_at, c.id limit 20`.execute(tx);
  return rows;
};

/** The form of every open call, and of every draft of this actor: one version may be older than the other. */
const forms: Rows = async ({ tx, actor, now }) => {
  if (!files(actor)) return [];
  const { rows } = await sql<Row>`select f.id, f.definition as value from forms.version_published f
    where f.id in (select c.form_version from calls.call c where ${openCalls} ${now}
      union select c.form_version from calls.application a join calls.call c on c.id = a.call
        where a.filed_by = ${actor.id} and a.status in ('draft', 'correction_asked')) order by f.id limit 20`.execute(
    tx,
  );
  return rows;
};

const applications: Rows = async ({ tx, actor }) => {
  const { rows } = await sql<Row>`select a.id, jsonb_build_object('call', a.call, 'structure', a.structure,
      'structure_name', s.name, 'language', a.language, 'status', a.status, 'answers', a.answers, 'number', a.number,
      'receipt', a.receipt, 'submitted_at', a.submitted_at, 'correction', (select jsonb_build_object('asked', k.asked,
        'fields', k.fields, 'until', k.until) from calls.correction k where k.application = a.id
        and k.answered_at is null order by k.asked_at desc limit 1),
      'mandate', (select jsonb_build_object('given_by', m.given_by, 'given_as', m.given_as, 'way', m.way,
        'contested', m.contested_at is not null, 'paper', m.file is not null) from calls.mandate m
        where m.application = a.id)) as value
    from calls.application a join registry.structure_listed s on s.id = a.structure
    where a.filed_by = ${actor.id} and (a.status in ('draft', 'correction_asked') or a.saved_at > now() - interval '60 days')
    order by a.saved_at desc, a.id limit 200`.execute(tx);
  return rows;
};

/** What a phone may hold of calls: those that are open, with their forms, and the applications whose pen it holds. */
export const shelves: FieldShelf[] = [
  { name: 'calls.calls', rows: calls },
  { name: 'calls.forms', rows: forms },
  { name: 'calls.applications', rows: applications },
];
