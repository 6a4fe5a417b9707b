import { sql } from 'kysely';
import { dayIn } from '../../platform/fact-source.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import type { Entry } from '../../platform/journal/fact.ts';

const said = (fr: string, ar: string, en: string) => ({ fr, ar, en });

/** The products that a fact about a structure names. */
const named = ({ payload }: Pick<Entry, 'about' | 'payload'>): string[] => {
  const products = payload?.['products'];
  return Array.isArray(products) ? (products as string[]) : [];
};

/** A product that anybody sees. */
const products: FactSource = {
  kind: 'catalogue.product',
  title: said('Produits proposés', 'المنتجات المعروضة', 'Products offered'),
  from: sql`catalogue.product p join registry.structure_listed s on s.id = p.structure
    where p.state = 'shown' and s.state = 'active'`,
  columns: {
    record: sql`p.id`,
    day: dayIn(sql`p.created_at`),
    known: sql`p.created_at`,
    structure: sql`p.structure`,
  },
  touchedBy: {
    'catalogue.product_shown': true,
    'catalogue.product_hidden': true,
    'catalogue.product_retired': true,
    'catalogue.products_confirmed': named,
    'catalogue.merge_followed': () => 'all',
    'registry.structure_dissolved': () => 'all',
    'registry.change_reverted': () => 'all',
  },
  href: ({ record }) => `/catalogue/${record}`,
  readable: () => sql`true`,
};

/** What figures count of this room. */
export const facts: FactSource[] = [products];
