import * as v from 'valibot';
import { sql } from 'kysely';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import { sides } from '../rules/mission.ts';

export interface Party {
  person: string | null;
  phone: string | null;
  email: string | null;
  lang: Lang;
}

interface Row {
  subject: string;
  structureName: string;
  structureNameAr: string | null;
  expertName: string;
  expert: Party;
  structure: Party | null;
}

/** How one side of a mission is reached, with what is said of it; null where it cannot be. For the house alone. */
export const whomToTell = query(
  v.object({ mission: Id, side: v.picklist(sides) }),
  async ({ tx, actor }, { mission, side }) => {
    allow(actor, actor.kind === 'system');
    const { rows } = await sql<Row>`
      select m.subject, s.name as "structureName", s.name_ar as "structureNameAr",
        coalesce(nullif(e.name, ''), n.name, '') as "expertName",
        jsonb_build_object('person', e.person, 'phone', e.phone, 'email', e.email, 'lang', coalesce(n.lang, 'fr')) as expert,
        case when c.structure is not null then jsonb_build_object('person', null, 'phone', c.phone, 'email', c.email,
          'lang', c.language) end as structure
      from experts.mission m join registry.structure_listed s on s.id = m.structure
        join experts.expert e on e.id = m.expert left join people.person_name n on n.id = e.person
        left join registry.structure_contact c on c.structure = m.structure
      where m.id = ${mission}`.execute(tx);
    const [found] = rows;
    const party = found?.[side];
    return found && party ? { ...found, party } : null;
  },
);
