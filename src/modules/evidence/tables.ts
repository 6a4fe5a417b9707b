import type { ColumnType, Generated } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { Cell } from '../indicators/index.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { CampaignState, ItemState, Wants } from './rules/campaign.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;

interface Campaign {
  id: string;
  title: Said<Trilingual>;
  indicator: string;
  cell: Said<Cell>;
  size: number;
  seed_from: Said<Trilingual>;
  due_on: string | null;
  state: Generated<CampaignState>;
  figure: ColumnType<number | null, never, number>;
  population: ColumnType<string[] | null, never, string[]>;
  /** Of each of the population, in its order. */
  structures: ColumnType<(string | null)[] | null, never, (string | null)[]>;
  digest: ColumnType<string | null, never, string>;
  seed: ColumnType<string | null, never, string>;
  created_by: string | null;
  created_at: Date;
  announced_at: ColumnType<Date | null, never, Date>;
  drawn_at: ColumnType<Date | null, never, Date>;
  closed_at: ColumnType<Date | null, never, Date>;
  given_up_because: ColumnType<string | null, never, string>;
  demo: Generated<boolean>;
}

interface Criterion {
  id: string;
  campaign: string;
  position: number;
  label: Said<Trilingual>;
  wants: Wants;
}

interface Item {
  id: string;
  campaign: string;
  unit: string;
  structure: string | null;
  region: string | null;
  rank: number;
  state: Generated<ItemState>;
  reason: ColumnType<string | null, never, string | null>;
  settled_by: ColumnType<string | null, never, string | null>;
  settled_at: ColumnType<Date | null, never, Date | null>;
}

interface Proof {
  id: string;
  item: string;
  criterion: string;
  file: string | null;
  /** SHA-256 of the file that is still on its way from a telephone. */
  awaited: string | null;
  note: string;
  given_by: string | null;
  given_at: Date;
  verdict: ColumnType<'kept' | 'refused' | null, never, 'kept' | 'refused'>;
  reason: ColumnType<string | null, never, string | null>;
  judged_by: ColumnType<string | null, never, string | null>;
  judged_at: ColumnType<Date | null, never, Date>;
}

export interface EvidenceTables extends RegistryPublished, PeoplePublished, FileTables {
  'evidence.campaign': Campaign;
  'evidence.criterion': Criterion;
  'evidence.item': Item;
  'evidence.proof': Proof;
}
