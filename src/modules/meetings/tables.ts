// Longer than our files are: it lists the tables and views of the room, and nothing else.
import type { ColumnType, Generated } from 'kysely';
import type { Lang } from '../../platform/words/lang.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { ExpertsPublished } from '../experts/index.ts';
import type { NetworkingPublished } from '../networking/index.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { ProgrammesPublished } from '../programmes/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { TieTables } from './tie-tables.ts';
import type { DayState } from './rules/day.ts';
import type { MeetingState, MissedBy } from './rules/meeting.ts';
import type { Amount, Outcome } from './rules/outcome.ts';
import type { PlanAnswer, PlanFile, PlanProgress } from './rules/plan-file.ts';
import type { Timetable } from './rules/timetable.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;
/** Empty when it is entered. */
type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

export const kinds = ['buyer', 'expert', 'cooperative', 'interpreter'] as const;
export type Kind = (typeof kinds)[number];
/** The languages that people speak at a table; `ary` is spoken Moroccan Arabic, `zgh` Tamazight. */
export const spoken = ['ary', 'ar', 'zgh', 'fr', 'en', 'es'] as const;
export type Spoken = (typeof spoken)[number];
export type ParticipantState = 'entered' | 'invited' | 'registered' | 'withdrawn';
export type Side = 'buyer' | 'cooperative';
export type Wish = 'must' | 'may' | 'no';
export type PlanState = 'waiting' | 'solving' | 'proposed' | 'adopted' | 'failed' | 'replaced';

interface Day {
  id: string;
  programme: string | null;
  title: Said<Trilingual>;
  summary: ColumnType<Trilingual, string | undefined, string>;
  region: string | null;
  province: string | null;
  venue: string;
  address: string;
  held_on: string;
  timetable: Said<Timetable>;
  languages: Spoken[];
  buyers_most: number;
  cooperatives_most: number;
  state: Generated<DayState>;
  reason: Generated<string>;
  plan_version: Generated<number>;
  created_by: string | null;
  created_at: Date;
  changed_at: Date;
  published_at: Later<Date>;
  finished_at: Later<Date>;
  anonymised_at: ColumnType<Date | null, never, Date>;
  demo: Generated<boolean>;
}

interface Participant {
  id: string;
  day: string;
  kind: Kind;
  structure: string | null;
  person: string | null;
  /** A buyer of networking. */
  party: Later<string>;
  /** An expert of the pool. */
  expert: Later<string>;
  called: string;
  about: string;
  contact: string;
  phone: string | null;
  email: string | null;
  lang: Lang;
  languages: Spoken[];
  step_free: boolean;
  shown: Generated<boolean>;
  state: Generated<ParticipantState>;
  reason: Generated<string>;
  link_version: Generated<number>;
  badge: string;
  entered_at: Date;
  invited_at: Later<Date>;
  registered_at: Later<Date>;
  arrived_at: Later<Date>;
}

interface Meeting {
  id: string;
  day: string;
  buyer: string;
  cooperative: string;
  slot: string;
  meeting_table: string;
  interpreter: string | null;
  wish: 'must' | 'may';
  state: Generated<MeetingState>;
  pinned: Generated<boolean>;
  missed_by: Later<MissedBy>;
  sequence: Generated<number>;
  changed_at: Date;
  begun_at: Later<Date>;
  told_at: Later<Date>;
}

/** What the rooms above may read. */
export interface MeetingsPublished {
  'meetings.day_listed': {
    id: string;
    programme: string | null;
    title: Trilingual;
    region: string | null;
    province: string | null;
    venue: string;
    held_on: string;
    state: DayState;
    finished_at: Date | null;
    changed_at: Date;
    demo: boolean;
  };
  'meetings.participant_listed': {
    id: string;
    day: string;
    kind: Kind;
    structure: string | null;
    state: ParticipantState;
    arrived_at: Date | null;
    shown: boolean;
    called: string;
  };
  'meetings.meeting_listed': {
    id: string;
    day: string;
    buyer: string;
    cooperative: string;
    structure: string | null;
    starts_at: Date;
    ends_at: Date;
    state: MeetingState;
    buyer_outcome: Outcome | null;
    cooperative_outcome: Outcome | null;
    buyer_amount: Amount | null;
    cooperative_amount: Amount | null;
    interest_of_both: boolean;
  };
}

export interface MeetingsTables
  extends
    MeetingsPublished,
    RegistryPublished,
    PeoplePublished,
    ProgrammesPublished,
    NetworkingPublished,
    ExpertsPublished,
    TieTables {
  'meetings.day': Day;
  'meetings.slot': { id: string; day: string; starts_at: Date; ends_at: Date };
  'meetings.meeting_table': { id: string; day: string; place: number; name: string; step_free: Generated<boolean> };
  'meetings.participant': Participant;
  'meetings.absence': { participant: string; slot: string };
  'meetings.wish': {
    id: string;
    day: string;
    buyer: string;
    cooperative: string;
    side: Side | 'office';
    wish: Wish;
    introduction: Later<string>;
    noted_by: string | null;
    noted_at: Date;
  };
  'meetings.plan': {
    id: string;
    day: string;
    state: PlanState;
    again: Generated<boolean>;
    plan_version: number;
    input: Said<PlanFile>;
    result: ColumnType<PlanAnswer | null, string | undefined, string>;
    progress: ColumnType<PlanProgress | null, string | undefined, string>;
    asked_by: string | null;
    asked_at: Date;
    ended_at: Later<Date>;
  };
  'meetings.meeting': Meeting;
  'meetings.outcome': {
    id: string;
    meeting: string;
    side: Side;
    outcome: Outcome;
    amount: Amount | null;
    noted_by: string | null;
    noted_at: Date;
  };
  'meetings.told': { participant: string; occasion: string; at: Date };
}
