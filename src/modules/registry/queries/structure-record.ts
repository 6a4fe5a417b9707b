import { sql } from 'kysely';
import * as v from 'valibot';
import { Locked } from '../../../platform/locked.ts';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { revertible } from '../commands/revert-change.ts';
import { fieldsOf } from '../commands/structure-rows.ts';
import { mayDecide, mayKeep } from '../policy.ts';
import { query } from '../room.ts';
import type { DocumentKind, LabelStage, Names, OfficerRole, StructureState } from '../tables.ts';
import { chainsOf } from './search-directory.ts';

interface Head {
  id: string;
  name: string;
  names: Names;
  region: string | null;
  state: StructureState;
  version: number;
  merged_into: string | null;
  source: string;
}

export interface ChangeRow {
  id: string;
  at: Date;
  by: string | null;
  verb: string;
  why: string | null;
  version: number;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

interface Kept {
  officers: {
    id: string;
    role: OfficerRole;
    name: string;
    phone: string | null;
    since: string | null;
    until: string | null;
  }[];
  contacts: { id: string; label: string | null; phone: string | null; email: string | null; published: boolean }[];
  counts: { as_of: string; total: number; women: number }[];
  labels: { label: string; title: Trilingual; stage: LabelStage; number: string | null; until: string | null }[];
  documents: { id: string; file: string; title: string; kind: DocumentKind; public: boolean; name: string | null }[];
  claims: {
    id: string;
    person: string;
    by: string | null;
    office: OfficerRole;
    message: string | null;
    asked_at: string;
  }[];
}

/** Everything kept of a structure, for those who keep the register where it lies. */
export const structureRecord = query(v.object({ id: v.pipe(v.string(), v.uuid()) }), async ({ tx, actor }, { id }) => {
  const { rows } = await sql<Head>`select id, name, names, region, state, version, merged_into, source
    from registry.structure where id = ${id}`.execute(tx);
  const head = new Locked(rows[0] ?? hide()).open(actor, mayKeep);
  const list = (what: ReturnType<typeof sql>) => sql`coalesce((select jsonb_agg(x) from (${what}) as x), '[]')`;
  const { rows: kept } = await sql<Kept>`select
    ${list(sql`select id, role, name, phone, since, until from registry.officer where structure = ${id}
      order by until is not null, role, since desc`)} as officers,
    ${list(sql`select c.id, c.label, c.phone, c.email, exists (select from people.consent_in_force f where f.subject = c.id
      and f.purpose = 'publish_contact') as published from registry.contact c where c.structure = ${id}
      and c.ended_at is null order by c.created_at`)} as contacts,
    ${list(sql`select m.as_of, m.total, coalesce(sum(k.members) filter (where k.sex = 'women'), 0) as women
      from registry.member_count m left join registry.member_class k on k.member_count = m.id
      where m.structure = ${id} group by m.id order by m.as_of desc`)} as counts,
    ${list(sql`select s.label, l.title, s.stage, s.number, s.until from registry.structure_label s
      join registry.label l on l.code = s.label where s.structure = ${id} order by l.code`)} as labels,
    ${list(sql`select d.id, d.file, d.title, d.kind, d.public, f.name from registry.document d
      left join platform.file_use f on f.id = d.file where d.structure = ${id} order by d.added_at desc`)} as documents,
    ${list(sql`select c.id, c.person, p.name as by, c.office, c.message, c.asked_at from registry.claim c
      left join people.person_name p on p.id = c.person where c.structure = ${id} and c.state = 'waiting'
      order by c.asked_at`)} as claims`.execute(tx);
  const { rows: history } =
    await sql<ChangeRow>`select c.id, c.at, p.name as by, c.verb, c.why, c.version, c.before, c.after
    from registry.structure_change c left join people.person_name p on p.id = c.actor
    where c.structure = ${id} order by c.version desc, c.at desc limit 200`.execute(tx);
  const labelChoices = await tx
    .selectFrom('registry.label')
    .select(['code', 'title'])
    .where('retired', '=', false)
    .execute();
  return {
    ...head,
    ...kept[0]!,
    fields: await fieldsOf(tx, id),
    history: history.map((change) => ({
      ...change,
      revertible: mayDecide(actor, head) && revertible.includes(change.verb),
    })),
    chains: await chainsOf(tx),
    labelChoices,
    decides: mayDecide(actor, head),
  };
});

export type StructureRecord = Awaited<ReturnType<typeof structureRecord>>;
