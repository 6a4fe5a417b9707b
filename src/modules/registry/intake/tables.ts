import type { ColumnType, Generated } from 'kysely';
import type { Json } from '../../../platform/journal/fact.ts';
import type { Header } from '../rules/import/header.ts';
import type { Mapping } from '../rules/import/mapping.ts';
import type { RememberedMapping } from '../rules/import/remembered.ts';
import type { ReasonCode, Verdict } from '../rules/resemblance.ts';

/** Written as JSON text, read as a value. */
type JsonColumn<Value> = ColumnType<Value, string, string>;

export const importStates = [
  'mapping',
  'checking',
  'checked',
  'writing',
  'comparing',
  'written',
  'cancelled',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];
/** States in which a job is at work. */
export const atWork: readonly ImportState[] = ['checking', 'writing', 'comparing', 'undoing'];

export const onKnownChoices = ['fill', 'skip', 'propose'] as const;
export type OnKnown = (typeof onKnownChoices)[number];
export type Outcome = 'registered' | 'filled' | 'proposed' | 'known' | 'wrong';

export interface ImportTable {
  id: string;
  file: string;
  name: string;
  started_by: string | null;
  started_at: Date;
  today: string;
  state: Generated<ImportState>;
  stopped_at: ImportState | null;
  sheet: string | null;
  sheets: JsonColumn<string[]>;
  country: string;
  on_known: Generated<OnKnown>;
  header: JsonColumn<Header>;
  mapping: JsonColumn<Mapping>;
  samples: JsonColumn<string[][]>;
  share: Generated<number>;
  rows_read: Generated<number>;
  rows_wrong: Generated<number>;
  rows_warned: Generated<number>;
  rows_known: Generated<number>;
  written_to: Generated<number>;
  compared_to: Generated<number>;
  registered: Generated<number>;
  filled: Generated<number>;
  proposed: Generated<number>;
  skipped: Generated<number>;
  pairs: Generated<number>;
  beat_at: Date | null;
  ended_at: Date | null;
  failure: ColumnType<{ code: string; values: Record<string, string | number> } | null, string | null, string | null>;
}

export interface ImportProblemTable {
  import: string;
  row: number;
  at: number;
  field: string;
  code: string;
  severity: 'error' | 'warning';
  values: JsonColumn<Record<string, string | number>>;
}

export interface ImportRowTable {
  import: string;
  row: number;
  outcome: Outcome;
  structure: string | null;
  change: string | null;
  extra: JsonColumn<Record<string, Json> | null>;
}

export interface ImportMappingTable {
  signature: string;
  mapping: JsonColumn<RememberedMapping>;
  chosen_at: Date;
  chosen_by: string | null;
}

export interface BlockingKeyTable {
  key: string;
  structure: string;
}

/** Why two structures look alike, without what they hold. */
export interface KeptReason {
  code: ReasonCode;
  likeness?: number;
}

export interface PairTable {
  left: string;
  right: string;
  score: number;
  verdict: Verdict;
  reasons: JsonColumn<KeptReason[]>;
  state: Generated<'waiting' | 'later' | 'different' | 'merged'>;
  import: string | null;
  found_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
}

export interface ProposalTable {
  id: string;
  structure: string;
  import: string;
  row: number;
  fields: JsonColumn<Record<string, Json>>;
  state: Generated<'waiting' | 'taken' | 'left'>;
  made_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
}

/** Ids that a merge moved, by table; chains by code. */
export type Moved = Record<string, string[]>;

export interface MergeTable {
  id: string;
  kept: string;
  gone: string;
  at: Date;
  by: string | null;
  before: JsonColumn<Record<string, Json>>;
  after: JsonColumn<Record<string, Json>>;
  moved: JsonColumn<Moved>;
  gone_state: string;
  undone_at: Date | null;
  undone_by: string | null;
}

export interface IntakeTables {
  'registry.import': ImportTable;
  'registry.import_problem': ImportProblemTable;
  'registry.import_row': ImportRowTable;
  'registry.import_mapping': ImportMappingTable;
  'registry.blocking_key': BlockingKeyTable;
  'registry.pair': PairTable;
  'registry.proposal': ProposalTable;
  'registry.merge': MergeTable;
}
