import type { ColumnType, Generated } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { RegistryPublished } from '../registry/index.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;

/** How somebody agreed to be shown: on paper, aloud in front of a recorder, in a message from the own telephone. */
export const consentWays = ['signed', 'recorded', 'message'] as const;
export type ConsentWay = (typeof consentWays)[number];

interface Testimony {
  id: string;
  structure: string;
  person: string;
  capacity: Said<Trilingual>;
  words: Said<Trilingual>;
  photo: string | null;
  photo_said: Said<Trilingual>;
  /** `2026-08-03`. */
  consent_on: string;
  consent_way: ConsentWay;
  consent_proof: string | null;
  secret: string;
  recorded_by: string | null;
  recorded_at: Date;
  withdrawn_at: ColumnType<Date | null, never, Date>;
  withdrawn_by: ColumnType<string | null, never, string | null>;
  demo: Generated<boolean>;
}

export interface ImpactTables extends RegistryPublished, FileTables {
  'impact.testimony': Testimony;
}
