import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import type { PublicProduct } from './product-page.ts';

/** The first photo of a product. */
interface Picture {
  file: string;
  alt: Trilingual;
}

export type PrintedProduct = Pick<
  PublicProduct,
  | 'id'
  | 'name'
  | 'summary'
  | 'chainTitle'
  | 'unit'
  | 'priceLow'
  | 'priceHigh'
  | 'currency'
  | 'priceFor'
  | 'priceAt'
  | 'capacity'
  | 'period'
  | 'minOrder'
  | 'leadDays'
  | 'available'
  | 'harvested'
  | 'packaging'
  | 'confirmedOn'
  | 'labels'
> & { picture: Picture | null };

export interface Printed {
  structure: string;
  structureName: string;
  structureNameAr: string | null;
  region: string | null;
  province: string | null;
  phone: string | null;
  email: string | null;
  products: PrintedProduct[];
}

/** Everything that a structure shows, with how to reach it where it consents to be reached: its catalogue on paper. */
export const printed = query(v.object({ structure: Id }), async ({ tx }, { structure }): Promise<Printed> => {
  const { rows } = await sql<Printed>`
    select s.id as structure, s.name as "structureName", s.name_ar as "structureNameAr", s.region, s.province,
      case when f.subject is not null then c.phone end as phone, case when f.subject is not null then c.email end as email,
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'summary', p.summary,
          'chainTitle', v.title, 'unit', l.unit, 'priceLow', l.price_low, 'priceHigh', l.price_high,
          'currency', l.currency, 'priceFor', l.price_for, 'priceAt', l.price_at, 'capacity', l.capacity,
          'period', l.period, 'minOrder', l.min_order, 'leadDays', l.lead_days, 'available', l.available,
          'harvested', l.harvested, 'packaging', p.packaging, 'confirmedOn', l.confirmed_on,
          'labels', coalesce((select jsonb_agg(jsonb_build_object('title', k.title, 'certified', k.stage = 'certified')
              order by k.label) from registry.structure_labelled k
            where k.structure = l.structure and k.label = any(l.labels) and k.stage <> 'expired'), '[]'),
          'picture', (select jsonb_build_object('file', o.file, 'alt', o.alt)
            from catalogue.photo o where o.product = l.id order by o.place limit 1)) order by l.value_chain, l.id)
        from catalogue.product_listed l join catalogue.product p on p.id = l.id
          left join registry.value_chain_listed v on v.code = l.value_chain where l.structure = s.id), '[]') as products
    from registry.structure_listed s
      left join registry.structure_contact c on c.structure = s.id
      left join people.consent_in_force f on f.subject = c.contact and f.subject_kind = 'contact'
        and f.purpose = 'publish_contact'
    where s.id = ${structure} and s.state = 'active'`.execute(tx);
  const [found] = rows;
  return found && found.products.length > 0 ? found : hide();
});
