import type { ColumnType, Generated } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { Answers, EligibilityRule, FormsPublished } from '../forms/index.ts';
import type { JuriesPublished, Rubric } from '../juries/index.ts';
import type { ProgrammesPublished } from '../programmes/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { PrivacyPublished } from '../privacy/index.ts';
import type { ApplicationStatus } from './rules/application.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;

export type CallState = 'draft' | 'published' | 'judged' | 'announced' | 'cancelled';

export interface CallRow {
  id: string;
  edition: string;
  title: Said<Trilingual>;
  summary: Said<Trilingual>;
  form_version: string;
  rules: Said<EligibilityRule[]>;
  rubric: Said<Rubric>;
  places: number;
  womens_only: boolean;
  opens_at: Date;
  closes_at: Date;
  state: CallState;
  demo: boolean;
  created_at: Date;
}

export interface ApplicationRow {
  id: string;
  call: string;
  structure: string;
  filed_by: string;
  language: 'fr' | 'ar' | 'en';
  status: ApplicationStatus;
  answers: Said<Answers>;
  version: number;
  number: number | null;
  receipt: string | null;
  created_at: Date;
  saved_at: Date;
  saved_by: string | null;
  submitted_at: Date | null;
  decided_at: Date | null;
  decision_note: string;
  /** The cooperative came into the register with this application. */
  introduced: Generated<boolean>;
  /** Its mandate was annulled: it stands in nobody's way. */
  annulled_at: Date | null;
  anonymised_at: Date | null;
}

export interface MandateRow {
  id: string;
  application: string;
  agent: string;
  given_by: string;
  given_as: 'president' | 'manager' | 'board_member';
  way: 'signed_paper' | 'spoken' | 'sms_code';
  phone: string;
  text_version: number;
  file: string | null;
  given_at: Date;
  told_at: Date | null;
  contested_at: Date | null;
  settled: 'kept' | 'annulled' | null;
  settled_at: Date | null;
  settled_by: string | null;
  settled_reason: Generated<string>;
}

export interface CallsPublished {
  'calls.call_listed': Pick<
    CallRow,
    'id' | 'edition' | 'opens_at' | 'closes_at' | 'state' | 'places' | 'womens_only' | 'demo'
  > & { title: Trilingual; summary: Trilingual };
  'calls.laureate_listed': {
    id: string;
    call: string;
    edition: string;
    structure: string;
    rank: number;
    envelope: string | null;
    grant_amount: number;
    announced_at: Date;
  };
}

export interface CallsTables
  extends
    CallsPublished,
    ProgrammesPublished,
    FormsPublished,
    JuriesPublished,
    RegistryPublished,
    PeoplePublished,
    PrivacyPublished,
    FileTables {
  'calls.call': CallRow;
  'calls.application': ApplicationRow;
  'calls.mandate': MandateRow;
  'calls.piece': { id: string; application: string; field: string; file: string; name: string; attached_at: Date };
  'calls.correction': {
    id: string;
    application: string;
    asked_by: string;
    asked: string;
    fields: string[];
    until: Date;
    asked_at: Date;
    answered_at: Date | null;
    answer: string;
  };
  'calls.laureate': {
    id: string;
    call: string;
    application: string;
    structure: string;
    envelope: string | null;
    rank: number;
    grant_amount: number;
    announced_at: Date;
    withdrawn_at: Date | null;
    replaces: string | null;
  };
  'calls.told': { application: string; occasion: string; at: Date };
  'calls.published_journal': { call: string; digest: string; body: string; published_at: Date };
}
