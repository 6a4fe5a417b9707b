import type { ColumnType } from 'kysely';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { EditionState } from './rules/edition.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;

export const programmeKinds = ['prize', 'accompaniment', 'networking', 'incubation'] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];
export type FunderKind = 'foundation' | 'public' | 'private' | 'region';

interface Programme {
  id: string;
  kind: ProgrammeKind;
  name: Said<Trilingual>;
  summary: Said<Trilingual>;
  demo: boolean;
  created_at: Date;
}

interface Edition {
  id: string;
  programme: string;
  name: Said<Trilingual>;
  year: number;
  state: EditionState;
  created_at: Date;
}

interface Funder {
  id: string;
  name: Said<Trilingual>;
  kind: FunderKind;
  demo: boolean;
  created_at: Date;
}

interface Envelope {
  id: string;
  edition: string;
  funder: string;
  amount: number;
  grant_amount: number;
  regions: string[];
  created_at: Date;
}

interface Quota {
  edition: string;
  region: string;
  minimum: number;
  maximum: number | null;
}

/** What the rooms above may read. */
export interface ProgrammesPublished {
  'programmes.edition_listed': {
    id: string;
    programme: string;
    name: Trilingual;
    year: number;
    state: EditionState;
    kind: ProgrammeKind;
    programme_name: Trilingual;
  };
  'programmes.envelope_listed': {
    id: string;
    edition: string;
    funder: string;
    funder_name: Trilingual;
    funder_kind: FunderKind;
    amount: number;
    grant_amount: number;
    regions: string[];
    places: number;
  };
  'programmes.quota_listed': Quota;
}

export interface ProgrammesTables extends ProgrammesPublished {
  'programmes.programme': Programme;
  'programmes.edition': Edition;
  'programmes.funder': Funder;
  'programmes.envelope': Envelope;
  'programmes.quota': Quota;
}
