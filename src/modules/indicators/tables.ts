import type { ColumnType } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { ProgrammesPublished } from '../programmes/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { Definition } from './rules/definition.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;

export interface FactRow {
  kind: number;
  root: string;
  record: string;
  part: string;
  day: string | null;
  structure: string | null;
  region: string | null;
  seat: string | null;
  province: string | null;
  country: string | null;
  sector: string | null;
  womens: string | null;
  programme: string | null;
  edition: string | null;
  funder: string | null;
  state: string | null;
  topic: string | null;
  sex: string | null;
  age_band: string | null;
  amount: number | null;
  persons: number | null;
  level: number | null;
  weight: number | null;
  valid_from: Date;
  valid_to: ColumnType<Date, Date | undefined, Date>;
}

export interface ValueRow {
  indicator: string;
  scope: string;
  dimension: string;
  place: string;
  category: string;
  period: string;
  num: number;
  den: number;
  missing: number;
}

/** A cell that the public is not told. */
export type UnsaidRow = Omit<ValueRow, 'num' | 'den' | 'missing'>;

/** A unit as it was frozen: its id, and what it adds to both sums where that may be told. */
export type FrozenUnit = [unit: string, num?: number, den?: number];

/** Where a published value from outside comes from; of its document the digest. */
export interface FrozenSource {
  source: string;
  saidOn: string;
  document: string;
  file: { name: string; digest: string } | null;
}

export interface PublicationRow {
  id: string;
  indicator: string;
  version: number;
  scope: string;
  place: string;
  dimension: string;
  category: string;
  period: string;
  number: number;
  as_of: Date;
  num: number;
  den: number;
  value: number | null;
  units: Said<FrozenUnit[]>;
  digest: string;
  published_at: Date;
  published_by: string | null;
  replaces: string | null;
  differs_since: Date | null;
  /** Of a value from outside: its source, as it was. */
  outside: Said<FrozenSource | null> | null;
}

export interface IndicatorsTables extends RegistryPublished, ProgrammesPublished, FileTables {
  'indicators.source': { id: ColumnType<number, never, never>; kind: string; digest: string; loaded_at: Date | null };
  'indicators.followed': { one: ColumnType<boolean, never, never>; position: number; at: Date };
  'indicators.fact': FactRow;
  'indicators.definition': {
    indicator: string;
    version: number;
    definition: Said<Definition>;
    shipped: boolean;
    note: string;
    changed_at: Date;
    changed_by: string | null;
  };
  'indicators.indicator': {
    code: string;
    id: string;
    version: number;
    place: number;
    retired: boolean;
    computed_at: Date | null;
  };
  'indicators.value': ValueRow;
  'indicators.unsaid': UnsaidRow;
  'indicators.target': {
    id: string;
    indicator: string;
    scope: string;
    place: string;
    period: string;
    baseline: number | null;
    target: number;
    note: string;
    set_at: Date;
    set_by: string | null;
  };
  'indicators.outside_value': {
    id: string;
    indicator: string;
    place: string;
    period: string;
    value: number;
    source: string;
    said_on: string;
    document: string;
    file: string | null;
    entered_at: Date;
    entered_by: string | null;
    replaced_at: Date | null;
  };
  'indicators.publication': PublicationRow;
}
