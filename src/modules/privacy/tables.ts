import type { ColumnType } from 'kysely';
import type { LegalBasis } from '../../platform/processing.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { RegistryPublished } from '../registry/index.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;

export interface ProcessingKeptRow {
  id: string;
  processing: string;
  months: number | null;
  receipt: string;
  changed_at: Date;
  changed_by: string | null;
}

export interface SheetRow {
  form_kind: string;
  form: string;
  purpose: Said<Trilingual>;
  recipients: Said<Trilingual>;
  basis: LegalBasis;
  personal: string[];
  confirmed_at: Date;
  confirmed_by: string | null;
}

export interface AnonymisationRow {
  id: string;
  processing: string;
  before: Date;
  records: number;
  at: Date;
}

export type Verdict = 'justified' | 'unjustified';

export interface OpeningRow {
  id: string;
  person: string;
  structure: string;
  reason: string;
  role_grant: string;
  opened_at: Date;
  until_at: Date;
  closed_at: Date | null;
  reviewed_at: Date | null;
  reviewed_by: string | null;
  told_at: Date | null;
  verdict: Verdict | null;
  note: string;
}

/** What other rooms may join. */
export interface PrivacyPublished {
  'privacy.sheet_confirmed': Pick<SheetRow, 'form_kind' | 'form' | 'personal' | 'confirmed_at'>;
}

export interface PrivacyTables extends PrivacyPublished, PeoplePublished, RegistryPublished {
  'privacy.processing_kept': ProcessingKeptRow;
  'privacy.sheet': SheetRow;
  'privacy.anonymisation': AnonymisationRow;
  'privacy.opening': OpeningRow;
}
