import type { ColumnType, Generated } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Json } from '../../platform/journal/fact.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { RegistryPublished } from '../registry/index.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;

/** What a phone said in an act. */
export interface Content {
  input: unknown;
  changes: Record<string, { before: unknown; after: unknown }> | null;
}

/** The reply as it is kept: sentences are made anew, in the language of whoever asks. */
export interface KeptReply {
  /** Values of the refusal's sentence; days as ISO text. */
  values?: Record<string, string | number>;
  problems?: { field: string; code: string; values?: Record<string, string | number> }[];
}

export type KeptState = 'received' | 'applied' | 'merged' | 'clash' | 'refused' | 'waiting' | 'replaced' | 'set_aside';

export type SubmissionState = 'media_owed' | 'waiting' | 'applied' | 'set_aside';

export interface OpenrosaTables {
  'field.collect_key': {
    id: string;
    person: string;
    label: string;
    login: string;
    secret_hash: Buffer;
    made_at: Date;
    last_used_at: Date | null;
    revoked_at: Date | null;
  };
  'field.submission': {
    id: string;
    instance: string;
    form: string;
    version: string;
    person: string;
    digest: string;
    xml: string;
    received_at: Date;
    state: SubmissionState;
    refusal: string | null;
    refusal_values: Said<Record<string, string | number>>;
    became: string | null;
    structure: string | null;
    settled_by: string | null;
    settled_at: Date | null;
    note: Generated<string>;
  };
  'field.submission_medium': {
    submission: string;
    name: string;
    digest: string | null;
    file: string | null;
    arrived_at: Date | null;
  };
}

export interface FieldTables extends OpenrosaTables, PeoplePublished, RegistryPublished, FileTables {
  'field.device': {
    id: string;
    person: string;
    label: string;
    structures: string[];
    cursor: number;
    skew_seconds: number | null;
    first_seen_at: Date;
    last_seen_at: Date;
    forgotten_at: Date | null;
    session: string | null;
  };
  'field.act': {
    id: string;
    person: string;
    device: string | null;
    captured_by: string | null;
    brought_by: string | null;
    name: string;
    record: string;
    content: ColumnType<Content | null, string | null, string | null>;
    digest: string;
    follows: string | null;
    replaces: string | null;
    captured_at: string;
    received_at: Date;
    place: Generated<number>;
    state: KeptState;
    refusal: string | null;
    reply: Said<KeptReply>;
    decided_by: string | null;
    decided_at: Date | null;
    note: Generated<string>;
  };
  'field.clash': {
    id: string;
    act: string;
    field: string;
    before: ColumnType<Json, string, string>;
    phone: ColumnType<Json, string, string>;
    office: ColumnType<Json, string, string>;
    noted_at: Date;
    settled_at: Date | null;
    settled_by: string | null;
    kept: 'phone' | 'office' | 'other' | 'replaced' | null;
    value: ColumnType<Json, string | null, string | null>;
  };
  'field.media': {
    act: string;
    digest: string;
    person: string;
    owed_since: Date;
    arrived_at: Date | null;
    problem: string | null;
  };
  'field.held': {
    device: string;
    shelf: string;
    id: string;
    digest: string;
    sent_in: number;
    gone: boolean;
  };
}
