import type { ColumnType, Generated } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { Side } from './rules/answers.ts';
import type { Hashes } from './rules/compare.ts';
import type { Instrument, Text } from './rules/instrument.ts';
import type { Band } from './rules/score.ts';

/** Kept as JSON text by the driver on the way in, read as a value on the way out. */
type Json<Value> = ColumnType<Value, string, string>;

export const occasions = ['start', 'month_12', 'month_24', 'other'] as const;
export type Occasion = (typeof occasions)[number];
export const evidenceKinds = ['photo', 'document', 'figure'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
/** The languages an item can be heard in. */
export const spoken = ['fr', 'ar', 'zgh', 'en'] as const;
export type Spoken = (typeof spoken)[number];
export type DiagnosisState = 'open' | 'agreed';

export interface DiagnosisRow {
  id: string;
  structure: string;
  version: string;
  about: string | null;
  occasion: Occasion;
  held_on: string;
  state: Generated<DiagnosisState>;
  started_by: string | null;
  started_at: Date;
  agreed_by: string | null;
  agreed_at: Date | null;
  anonymised_at: Date | null;
}

export interface EvidenceRow {
  id: string;
  diagnosis: string;
  item: string;
  kind: EvidenceKind;
  file: string | null;
  name: Generated<string>;
  figure: number | null;
  said: Generated<string>;
  attached_by: string | null;
  attached_at: Date;
  verified_by: string | null;
  verified_at: Date | null;
  /** When its time was over, and the file went. */
  gone_at: Date | null;
}

/** What the rooms above may join. */
export interface DiagnosesPublished {
  'diagnoses.instrument_published': {
    id: string;
    instrument: string;
    code: string | null;
    number: number;
    definition: Instrument;
    hashes: Hashes;
    title: Text;
    published_at: Date;
  };
  'diagnoses.diagnosis_listed': {
    id: string;
    structure: string;
    version: string;
    instrument: string;
    about: string | null;
    occasion: Occasion;
    held_on: string;
    state: DiagnosisState;
    started_at: Date;
    agreed_at: Date | null;
    /** The agreed score of the whole, once agreed; 0 to 100, never rounded. */
    percent: number | null;
  };
  'diagnoses.score_listed': {
    diagnosis: string;
    structure: string;
    about: string | null;
    occasion: Occasion;
    held_on: string;
    state: DiagnosisState;
    side: Side;
    /** A dimension's code; '' is the whole. */
    dimension: string;
    percent: number | null;
    digest: string;
    band: Band | null;
  };
}

export interface DiagnosesTables extends DiagnosesPublished, RegistryPublished, FileTables {
  'diagnoses.instrument': { id: string; code: string | null; title: Json<Text>; created_at: Date };
  'diagnoses.version': {
    id: string;
    instrument: string;
    number: number;
    definition: Json<Instrument>;
    hashes: ColumnType<Hashes, string | undefined, string>;
    digests: ColumnType<Record<string, string>, string | undefined, string>;
    published_at: Date | null;
  };
  'diagnoses.recording': {
    instrument: string;
    item: string;
    hash: string;
    language: Spoken;
    file: string;
    recorded_at: Date;
  };
  'diagnoses.diagnosis': DiagnosisRow;
  'diagnoses.answer': {
    diagnosis: string;
    side: Side;
    item: string;
    score: number | null;
    reason: Generated<string>;
    note: Generated<string>;
    answered_by: string | null;
    answered_at: Date;
  };
  'diagnoses.evidence': EvidenceRow;
  'diagnoses.score': { diagnosis: string; side: Side; dimension: string; percent: number | null; digest: string };
}
