import type { ColumnType, Generated } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { Period, PriceAt, PriceFor, ProductState } from './rules/product.ts';
import type { Month } from './rules/season.ts';
import type { Unit } from './rules/units.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;
type Decimal = ColumnType<number | null, number | null | undefined, number | null>;

export type Source = 'entry' | 'register' | 'list' | 'demonstration';

interface Product {
  id: string;
  structure: string;
  name: Said<Trilingual>;
  summary: ColumnType<Trilingual, string | undefined, string>;
  concept: string | null;
  value_chain: string | null;
  unit: Unit | null;
  price_low: Decimal;
  price_high: Decimal;
  currency: Generated<string>;
  price_for: PriceFor | null;
  price_at: PriceAt | null;
  capacity: Decimal;
  period: Period | null;
  min_order: Decimal;
  lead_days: number | null;
  available: Generated<Month[]>;
  harvested: Generated<Month[]>;
  packaging: Generated<string>;
  labels: Generated<string[]>;
  state: Generated<ProductState>;
  hidden_why: Generated<string>;
  confirmed_on: string;
  asked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  source: Generated<Source>;
  version: Generated<number>;
  created_at: Date;
  created_by: string | null;
  changed_at: Date;
  pictured: Generated<boolean>;
}

interface Photo {
  id: string;
  product: string;
  file: string;
  alt: Said<Trilingual>;
  place: number;
  added_by: string | null;
  added_at: Date;
}

/** What the rooms above may read: what is shown of active structures. Quantities are in `unit`. */
export interface CataloguePublished {
  'catalogue.product_listed': {
    id: string;
    structure: string;
    region: string | null;
    province: string | null;
    country: string;
    name: Trilingual;
    concept: string | null;
    value_chain: string | null;
    unit: Unit;
    unit_kind: string;
    unit_factor: number;
    price_low: number | null;
    price_high: number | null;
    currency: string;
    price_for: PriceFor | null;
    price_at: PriceAt | null;
    capacity: number | null;
    period: Period | null;
    capacity_month: number | null;
    min_order: number | null;
    lead_days: number | null;
    available: Month[];
    harvested: Month[];
    labels: string[];
    confirmed_on: string;
    changed_at: Date;
    /** Has a photo. */
    pictured: boolean;
  };
}

interface PriceListRow {
  id: string;
  list: string;
  row: number;
  name: string;
  unit_said: string;
  unit: Unit | null;
  price_said: string;
  price: number | null;
  packaging: string;
  /** Codes of the thesaurus. */
  proposed: string[];
}

/** What a product was before an SMS changed it. */
export interface BeforeAnswer {
  state: ProductState;
  capacity: number | null;
  period: Period | null;
  confirmedOn: string;
}

export interface CatalogueTables extends CataloguePublished, RegistryPublished, PeoplePublished, FileTables {
  'catalogue.unit': { code: Unit; kind: string; factor: number; place: number };
  'catalogue.product': Product;
  'catalogue.photo': Photo;
  'catalogue.price_list': {
    id: string;
    structure: string;
    name: string;
    state: Generated<'review' | 'written' | 'dropped'>;
    added_by: string | null;
    added_at: Date;
    ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  'catalogue.price_list_row': PriceListRow;
  'catalogue.season_question': { id: string; message: string; products: string[]; asked_at: Date };
  'catalogue.season_answer': {
    id: string;
    question: string;
    product: string;
    said: 'yes' | 'no' | 'quantity';
    before: Said<BeforeAnswer>;
    version: number;
    answered_at: Date;
    undone_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
}
