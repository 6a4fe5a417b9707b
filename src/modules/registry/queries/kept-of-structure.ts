import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { DocumentKind, LabelStage, OfficerRole, RegistryTables } from '../tables.ts';

export interface Kept {
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
  /** The unions and federations that it belongs to today, and those that belong to it. */
  federations: { id: string; federation: string; name: string; since: string | null }[];
  federated: { structure: string; name: string; since: string | null }[];
  documents: { id: string; file: string; title: string; kind: DocumentKind; public: boolean; name: string | null }[];
  /** What a representative said of labels and nobody has answered. */
  told: {
    id: string;
    title: Trilingual;
    stage: LabelStage;
    number: string | null;
    until: string | null;
    told_at: string;
    by: string | null;
    file: string | null;
  }[];
  claims: {
    id: string;
    person: string;
    by: string | null;
    office: OfficerRole;
    message: string | null;
    asked_at: string;
  }[];
}

/** What hangs on a structure: officers (those in office first), contacts that serve, counts, labels, documents, claims that wait. */
export const keptOf = async (tx: Transaction<RegistryTables>, id: string): Promise<Kept> => {
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
    ${list(sql`select m.id, f.id as federation, f.name, m.since from registry.membership m
      join registry.structure f on f.id = m.federation where m.structure = ${id} and m.until is null
      order by f.name`)} as federations,
    ${list(sql`select m.structure, s.name, m.since from registry.member_listed m
      join registry.structure s on s.id = m.structure where m.federation = ${id} order by s.name limit 500`)} as federated,
    ${list(sql`select d.id, d.file, d.title, d.kind, d.public, f.name from registry.document d
      left join platform.file_use f on f.id = d.file where d.structure = ${id} order by d.added_at desc`)} as documents,
    ${list(sql`select t.id, l.title, t.stage, t.number, t.until, t.told_at, p.name as by, d.file from registry.label_told t
      join registry.label l on l.code = t.label left join registry.document d on d.id = t.document
      left join people.person_name p on p.id = t.told_by
      where t.structure = ${id} and t.state = 'waiting' order by t.told_at`)} as told,
    ${list(sql`select c.id, c.person, p.name as by, c.office, c.message, c.asked_at from registry.claim c
      left join people.person_name p on p.id = c.person where c.structure = ${id} and c.state = 'waiting'
      order by c.asked_at`)} as claims`.execute(tx);
  return kept[0]!;
};
