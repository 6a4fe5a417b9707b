import type { ColumnType, Generated } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { IntroductionTables, IntroductionsPublished } from './introductions/introduction-tables.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { ProgrammesPublished } from '../programmes/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { Cell } from './rules/intake/cells.ts';
import type { Columns } from './rules/intake/columns.ts';
import type {
  AmountBlank,
  Asked,
  EndedReason,
  Period,
  PostingKind,
  PostingSource,
  PostingState,
  Side,
} from './rules/posting.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string | undefined, string>;
/** A calendar day in Morocco, `2026-08-03`. */
type Day = string;

export interface PartyRow {
  id: string;
  kind: 'buyer' | 'structure';
  person: string | null;
  structure: string | null;
  organisation: Generated<string>;
  described: Said<Trilingual>;
  contact_name: Generated<string>;
  contact_phone: string | null;
  contact_email: string | null;
  contact_lang: Generated<Lang>;
  created_by: string | null;
  created_at: Date;
  anonymised_at: Date | null;
}

export interface PostingRow {
  id: string;
  side: Side;
  party: string;
  structure: string | null;
  kind: PostingKind | null;
  language: Lang;
  title: Said<Trilingual>;
  text: Said<Trilingual>;
  concepts: string[];
  chains: string[];
  territories: string[];
  everywhere: boolean;
  place: string | null;
  quantity: number | null;
  unit: string | null;
  per: Period | null;
  least: Generated<number>;
  amount_from: number | null;
  amount_to: number | null;
  amount_blank: AmountBlank | null;
  from_on: Day | null;
  until_on: Day | null;
  answer_by: Day | null;
  closes_on: ColumnType<Day | null, never, never>;
  anonymous: boolean;
  shown_as: Said<Trilingual>;
  labels: string[];
  languages: string[];
  interpreted: boolean;
  conditions: Said<Trilingual>;
  seats: number;
  programme: string | null;
  region: string | null;
  state: PostingState;
  ended_why: EndedReason | null;
  ended_note: Generated<string>;
  source: PostingSource;
  asked: Said<Asked>;
  consent_subject: string | null;
  consent_way: 'online' | 'paper' | 'spoken' | 'message' | null;
  voice: string | null;
  import: string | null;
  version: Generated<number>;
  written_by: string | null;
  created_at: Date;
  updated_at: Date;
  opened_at: Date | null;
  ended_at: Date | null;
  reminded_at: Date | null;
  anonymised_at: Date | null;
}

type Listed = Pick<
  PostingRow,
  | 'id'
  | 'party'
  | 'structure'
  | 'kind'
  | 'language'
  | 'concepts'
  | 'chains'
  | 'territories'
  | 'everywhere'
  | 'place'
  | 'quantity'
  | 'unit'
  | 'per'
  | 'amount_from'
  | 'amount_to'
  | 'amount_blank'
  | 'from_on'
  | 'until_on'
  | 'answer_by'
  | 'anonymous'
  | 'labels'
  | 'languages'
  | 'interpreted'
  | 'seats'
  | 'programme'
  | 'region'
  | 'state'
  | 'ended_why'
  | 'source'
  | 'created_at'
  | 'opened_at'
  | 'ended_at'
> & { closes_on: Day | null; least: number };

/** What the rooms above may read: nobody's name, no words. */
export interface NetworkingPublished extends IntroductionsPublished {
  'networking.need_listed': Listed;
  'networking.offer_listed': Listed;
  'networking.party_listed': Pick<PartyRow, 'id' | 'kind' | 'person' | 'structure'>;
}

export interface NetworkingTables
  extends NetworkingPublished, RegistryPublished, ProgrammesPublished, PeoplePublished, FileTables, IntroductionTables {
  'networking.party': PartyRow;
  'networking.posting': PostingRow;
  'networking.intake': {
    id: string;
    side: Side;
    name: string;
    header: Said<string[]>;
    columns: Said<Columns>;
    language: Lang;
    started_by: string | null;
    started_at: Date;
    ended_at: Date | null;
  };
  'networking.intake_row': {
    id: string;
    intake: string;
    number: number;
    cells: Said<Cell[]>;
    state: 'waiting' | 'written' | 'left';
    posting: string | null;
  };
}
