import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import type { Period } from '../rules/product.ts';
import type { Month } from '../rules/season.ts';
import { query } from '../room.ts';
import type { Card } from './catalogue.ts';

export interface Photo {
  id: string;
  file: string;
  alt: Trilingual;
}

export interface PublicProduct extends Omit<Card, 'photo' | 'alt'> {
  summary: Trilingual;
  capacity: number | null;
  period: Period | null;
  minOrder: number | null;
  leadDays: number | null;
  harvested: Month[];
  packaging: string;
  confirmedOn: string;
  chainTitle: Trilingual | null;
  labels: { title: Trilingual; certified: boolean }[];
  photos: Photo[];
}

/** What anybody may read of a product that is shown. @throws Hidden when there is none. */
export const productPage = query(v.object({ product: Id }), async ({ tx }, { product }): Promise<PublicProduct> => {
  const { rows } = await sql<PublicProduct>`
    select l.id, l.name, p.summary, l.concept, l.value_chain as chain, c.title as "chainTitle", l.unit,
      l.price_low as "priceLow", l.price_high as "priceHigh", l.currency, l.price_for as "priceFor",
      l.price_at as "priceAt", l.capacity, l.period, l.min_order as "minOrder", l.lead_days as "leadDays",
      l.available, l.harvested, p.packaging, l.confirmed_on as "confirmedOn", l.structure, l.region, l.province,
      l.country, s.name as "structureName", s.name_ar as "structureNameAr",
      coalesce((select jsonb_agg(jsonb_build_object('title', k.title, 'certified', k.stage = 'certified') order by k.label)
        from registry.structure_labelled k where k.structure = l.structure and k.label = any(l.labels)
          and k.stage <> 'expired'), '[]') as labels,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'file', f.file, 'alt', f.alt) order by f.place)
        from catalogue.photo f where f.product = l.id), '[]') as photos
    from catalogue.product_listed l
      join catalogue.product p on p.id = l.id
      join registry.structure_listed s on s.id = l.structure
      left join registry.value_chain_listed c on c.code = l.value_chain
    where l.id = ${product}`.execute(tx);
  return rows[0] ?? hide();
});
