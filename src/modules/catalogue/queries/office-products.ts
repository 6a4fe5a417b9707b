import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { regionsKept } from '../../registry/index.ts';
import { mayOpenOffice } from '../policy.ts';
import { freshDays } from '../rules/product.ts';
import type { ProductState } from '../rules/product.ts';
import type { Unit } from '../rules/units.ts';
import { query } from '../room.ts';

export const officePerPage = 40;
/** What waits for somebody, then the states. */
export const officeViews = ['to_name', 'stale', 'draft', 'shown', 'hidden', 'retired'] as const;
export type OfficeView = (typeof officeViews)[number];

export interface OfficeProduct {
  id: string;
  name: Trilingual;
  state: ProductState;
  concept: string | null;
  unit: Unit | null;
  priceLow: number | null;
  priceHigh: number | null;
  currency: string;
  confirmedOn: string;
  structure: string;
  structureName: string;
  structureNameAr: string | null;
  province: string | null;
}

const viewed = (view: OfficeView, today: string) =>
  ({
    to_name: sql<boolean>`p.concept is null and p.state in ('draft', 'shown')`,
    stale: sql<boolean>`p.state = 'shown' and p.confirmed_on < ${today}::date - ${freshDays}::int`,
    draft: sql<boolean>`p.state = 'draft'`,
    shown: sql<boolean>`p.state = 'shown'`,
    hidden: sql<boolean>`p.state = 'hidden'`,
    retired: sql<boolean>`p.state = 'retired'`,
  })[view];

const Input = v.object({
  view: v.optional(v.picklist(officeViews), 'shown'),
  text: v.optional(v.string(), ''),
  page: v.optional(v.number(), 1),
});

/** Products of the regions that this reader keeps, the latest change first. */
export const officeProducts = query(Input, async ({ tx, actor, now }, { view, text, page }) => {
  allow(actor, mayOpenOffice(actor));
  const [regions, today, like] = [regionsKept(actor), dayOf(now), `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`];
  const where = sql<boolean>`(${regions}::text[] is null or s.region = any(${regions}::text[]))
    and (${text} = '' or s.name ilike ${like} or s.name_ar ilike ${like}
      or concat_ws(' ', p.name ->> 'fr', p.name ->> 'ar', p.name ->> 'en') ilike ${like})`;
  const from = sql`catalogue.product p join registry.structure_listed s on s.id = p.structure`;
  const { rows: counts } = await sql<Record<OfficeView, number>>`select ${sql.join(
    officeViews.map((one) => sql`count(*) filter (where ${viewed(one, today)})::int as ${sql.ref(one)}`),
  )} from ${from} where ${where}`.execute(tx);
  const { rows } = await sql<OfficeProduct>`
    select p.id, p.name, p.state, p.concept, p.unit, p.price_low as "priceLow", p.price_high as "priceHigh", p.currency,
      p.confirmed_on as "confirmedOn", p.structure, s.name as "structureName", s.name_ar as "structureNameAr", s.province
    from ${from} where ${where} and ${viewed(view, today)}
    order by p.changed_at desc, p.id desc limit ${officePerPage} offset ${(page - 1) * officePerPage}`.execute(tx);
  return { rows, counts: counts[0]! };
});

export type OfficeFound = Awaited<ReturnType<typeof officeProducts>>;
