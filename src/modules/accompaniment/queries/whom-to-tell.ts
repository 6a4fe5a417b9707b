import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import type { EngagementState } from '../rules/engagement.ts';

export interface WhomToTell {
  engagement: string;
  name: string;
  nameAr: string | null;
  programme: Trilingual;
  state: EngagementState;
  phone: string | null;
  email: string | null;
  lang: Lang;
  /** When what is to be told happened: the day of the visit was agreed on, or the stage began. */
  since: Date;
  visit: { on: string; state: string } | null;
}

const Input = v.object({ engagement: Id, visit: v.optional(v.nullable(Id), null) });

/** A cooperative that can be reached, where it stands, and the visit that is to be told; for the house alone. */
export const whomToTell = query(Input, async ({ tx, actor }, { engagement, visit }): Promise<WhomToTell | null> => {
  allow(actor, actor.kind === 'system');
  const { rows } = await sql<WhomToTell>`
    select e.id as engagement, s.name, s.name_ar as "nameAr", edition.programme_name as programme, e.state,
      contact.phone, contact.email, contact.language as lang, coalesce((select planned_at from accompaniment.visit where id = ${visit}), e.enrolled_at, e.waitlisted_at,
        e.applied_at) as since,
      (select jsonb_build_object('on', planned_on, 'state', state) from accompaniment.visit where id = ${visit}) as visit
    from accompaniment.engagement e
      join programmes.edition_listed edition on edition.id = e.edition
      join registry.structure_listed s on s.id = e.structure
      join registry.structure_contact contact on contact.structure = e.structure
    where e.id = ${engagement}`.execute(tx);
  return rows[0] ?? null;
});
