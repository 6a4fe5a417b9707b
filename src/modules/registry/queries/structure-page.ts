import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { query } from '../room.ts';
import type { LabelStage, Names, StructureKind, StructureState } from '../tables.ts';
import type { MemberClass } from '../rules/members.ts';

export interface PublicStructure {
  id: string;
  names: Names;
  name: string;
  acronym: string | null;
  kind: StructureKind;
  state: StructureState;
  merged_into: string | null;
  register_number: string | null;
  country: string;
  region: string | null;
  province: string | null;
  commune: string | null;
  created_on: string | null;
  dissolved_on: string | null;
  womens: boolean;
  website: string | null;
  summary: Trilingual;
  updated_at: string;
  chains: { code: string; title: Trilingual }[];
  products: Trilingual[];
  /** Newest first. */
  members: { as_of: string; total: number; classes: MemberClass[] }[];
  labels: { title: Trilingual; stage: LabelStage; body: string | null; until: string | null }[];
  /** Only those who consent to be published. */
  contacts: { label: string | null; phone: string | null; email: string | null }[];
  photos: { file: string; title: string }[];
}

/** What anybody may read of a structure. A merged one says into which. @throws Hidden when there is none. */
export const structurePage = query(
  v.object({ id: v.pipe(v.string(), v.uuid()) }),
  async ({ tx }, { id }): Promise<PublicStructure> => {
    const { rows } = await sql<PublicStructure>`
      select s.id, s.names, s.name, s.acronym, s.kind, s.state, s.merged_into, s.register_number, s.country, s.region,
        s.province, s.commune, s.created_on, s.dissolved_on, s.womens, s.website, s.summary, s.updated_at,
        coalesce((select jsonb_agg(jsonb_build_object('code', c.code, 'title', c.title) order by c.code)
          from registry.structure_value_chain sc join registry.value_chain c on c.code = sc.value_chain
          where sc.structure = s.id), '[]') as chains,
        coalesce((select jsonb_agg(p.name order by p.id) from registry.product p where p.structure = s.id), '[]') as products,
        coalesce((select jsonb_agg(jsonb_build_object('as_of', m.as_of, 'total', m.total, 'classes',
            coalesce((select jsonb_agg(c) from registry.member_class c where c.member_count = m.id), '[]'))
          order by m.as_of desc) from registry.member_count m where m.structure = s.id), '[]') as members,
        coalesce((select jsonb_agg(jsonb_build_object('title', l.title, 'stage', sl.stage, 'body',
            coalesce(sl.body, l.body), 'until', sl.until) order by l.code)
          from registry.structure_label sl join registry.label l on l.code = sl.label
          where sl.structure = s.id), '[]') as labels,
        coalesce((select jsonb_agg(jsonb_build_object('label', k.label, 'phone', k.phone, 'email', k.email) order by k.id)
          from registry.contact k join people.consent_in_force f on f.subject = k.id and f.subject_kind = 'contact'
            and f.purpose = 'publish_contact'
          where k.structure = s.id and k.ended_at is null), '[]') as contacts,
        coalesce((select jsonb_agg(jsonb_build_object('file', d.file, 'title', d.title) order by d.added_at)
          from registry.document d where d.structure = s.id and d.public and d.kind = 'photo'), '[]') as photos
      from registry.structure s where s.id = ${id}`.execute(tx);
    return rows[0] ?? hide();
  },
);
