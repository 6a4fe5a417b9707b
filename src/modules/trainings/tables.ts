// Longer than our files are: it lists the tables and views of the room, and nothing else.
import type { ColumnType, Generated } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Json } from '../../platform/journal/fact.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { AgeBand, Presence, Sex, Way } from './rules/attendance.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;

export const families = ['own', 'think_coop', 'start_coop', 'my_coop'] as const;
export const themes = [
  'governance',
  'accounting',
  'facilitation',
  'production',
  'marketing',
  'strategy',
  'cooperation',
] as const;
/** The languages a session is held in; `ary` is spoken Moroccan Arabic, `zgh` Tamazight. */
export const spoken = ['ary', 'ar', 'zgh', 'fr', 'en'] as const;

export type Family = (typeof families)[number];
export type Theme = (typeof themes)[number];
export type Spoken = (typeof spoken)[number];
export type SessionState = 'planned' | 'held' | 'cancelled';
export type EnrolmentState = 'enrolled' | 'waitlisted' | 'withdrawn';

interface Module {
  id: string;
  code: string;
  family: Family;
  theme: Theme;
  title: Said<Trilingual>;
  summary: ColumnType<Trilingual, string | undefined, string>;
  hours: number;
  place: Generated<number>;
  retired: Generated<boolean>;
  changed_at: ColumnType<Date, Date | undefined, Date>;
}

interface Session {
  id: string;
  module: string;
  edition: string | null;
  programme: string | null;
  series: string | null;
  starts_at: Date;
  ends_at: Date;
  remote: boolean;
  region: string | null;
  province: string | null;
  venue: string;
  address: string;
  distance: string;
  trainer: string | null;
  trainer_said: string;
  language: Spoken;
  capacity: number;
  state: Generated<SessionState>;
  reason: Generated<string>;
  sequence: Generated<number>;
  attendance_version: Generated<number>;
  created_by: string | null;
  created_at: Date;
  changed_at: Date;
  held_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  demo: Generated<boolean>;
  anonymised_at: ColumnType<Date | null, never, Date>;
}

interface Enrolment {
  id: string;
  session: string;
  structure: string;
  seats: number;
  state: EnrolmentState;
  unannounced: Generated<boolean>;
  asked_at: Date;
  moved_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** What the rooms above may read. A cancelled session's attendance is not listed: there is none. */
export interface TrainingsPublished {
  'trainings.module_listed': {
    id: string;
    code: string;
    family: Family;
    theme: Theme;
    title: Trilingual;
    hours: number;
    retired: boolean;
  };
  'trainings.session_listed': {
    id: string;
    module: string;
    module_code: string;
    theme: Theme;
    title: Trilingual;
    hours: number;
    edition: string | null;
    programme: string | null;
    starts_at: Date;
    ends_at: Date;
    remote: boolean;
    region: string | null;
    province: string | null;
    venue: string;
    trainer: string | null;
    language: Spoken;
    capacity: number;
    state: SessionState;
    held_at: Date | null;
    changed_at: Date;
    demo: boolean;
  };
  'trainings.enrolment_listed': {
    id: string;
    session: string;
    structure: string;
    seats: number;
    state: EnrolmentState;
    asked_at: Date;
  };
  'trainings.attendance_listed': {
    session: string;
    structure: string;
    status: Presence;
    people: number;
    women: number;
    men: number;
    sex_unknown: number;
    under_35: number;
    from_35_to_59: number;
    over_59: number;
    age_unknown: number;
    module: string;
    edition: string | null;
    programme: string | null;
    starts_at: Date;
    recorded_at: Date;
  };
  'trainings.attendance_class_listed': {
    session: string;
    structure: string;
    sex: Sex;
    age_band: AgeBand;
    people: number;
  };
}

export interface TrainingsTables extends TrainingsPublished, RegistryPublished, PeoplePublished, FileTables {
  'trainings.module': Module;
  'trainings.session': Session;
  'trainings.enrolment': Enrolment;
  'trainings.participant': {
    id: string;
    session: string;
    structure: string;
    name: string;
    sex: Sex;
    age_band: AgeBand;
    status: Presence | null;
  };
  'trainings.attendance': {
    id: Generated<string>;
    session: string;
    structure: string;
    status: Presence;
    way: Way;
    people: number;
    recorded_by: string | null;
    recorded_at: Date;
  };
  'trainings.attendance_class': { session: string; structure: string; sex: Sex; age_band: AgeBand; people: number };
  'trainings.attendance_change': {
    id: string;
    session: string;
    structure: string;
    at: Date;
    actor: string | null;
    why: string;
    before: Said<Json>;
    after: Said<Json>;
  };
  'trainings.sheet': {
    id: string;
    session: string;
    file: string;
    name: string;
    added_by: string | null;
    added_at: Date;
  };
  'trainings.certificate': {
    id: string;
    session: string;
    structure: string;
    participant: string | null;
    code: string;
    holder: string;
    issued_by: string | null;
    issued_at: Date;
    revoked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    revoked_why: Generated<string>;
  };
  'trainings.told': { id: Generated<string>; session: string; structure: string; occasion: string; at: Date };
}
