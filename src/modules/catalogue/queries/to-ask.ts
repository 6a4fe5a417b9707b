import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { dayOf } from '../../../platform/words/format.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { isToBeAsked } from '../rules/product.ts';
import type { Confirmed } from '../rules/product.ts';
import { query } from '../room.ts';

export interface ToAsk {
  structure: string;
  structureName: string;
  structureNameAr: string | null;
  /** Who represents it and has an account; else its contact, where the contact agreed to messages. */
  person: string | null;
  phone: string | null;
  email: string | null;
  lang: Lang;
  products: string[];
  /** Those of the products, in the same order. */
  names: Trilingual[];
}

interface Row extends Omit<ToAsk, 'products' | 'names'> {
  shown: (Confirmed & { id: string; name: Trilingual })[];
}

/** Structures that one message asks today whether what they show is still so, at most `limit`. For the house alone. */
export const structuresToAsk = query(v.object({ limit: v.number() }), async ({ tx, actor, now }, { limit }) => {
  allow(actor, actor.kind === 'system');
  const today = dayOf(now);
  // Nothing confirmed within sixty days, or asked within five months, is asked about: those are not even read.
  const { rows } = await sql<Row>`
    with shown as (
      select p.structure, jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'available', p.available, 'confirmedOn', p.confirmed_on,
          'askedOn', (p.asked_at at time zone 'Africa/Casablanca')::date) order by p.id) as shown, min(p.confirmed_on) as oldest
      from catalogue.product p
      where p.state = 'shown' and p.confirmed_on < ${today}::date - 59
      group by 1
    )
    select s.id as structure, s.name as "structureName", s.name_ar as "structureNameAr", h.person,
      case when f.subject is not null then c.phone end as phone, case when f.subject is not null then c.email end as email,
      coalesce(c.language, 'ar') as lang, shown.shown
    from shown join registry.structure_listed s on s.id = shown.structure and s.state = 'active'
      left join lateral (select person from people.holder where role = 'cooperative_representative'
        and structure = s.id order by from_at limit 1) h on true
      left join registry.structure_contact c on c.structure = s.id
      left join people.consent_in_force f on f.subject = c.contact and f.subject_kind = 'contact'
        and f.purpose = 'receive_messages'
    where h.person is not null or f.subject is not null
    order by shown.oldest, s.id`.execute(tx);
  return rows
    .map(({ shown, ...row }): ToAsk => {
      const asked = shown.filter((one) => isToBeAsked(one, today));
      return { ...row, products: asked.map(({ id }) => id), names: asked.map(({ name }) => name) };
    })
    .filter(({ products }) => products.length > 0)
    .slice(0, limit);
});
