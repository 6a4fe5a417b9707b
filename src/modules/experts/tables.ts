import type { ColumnType, Generated } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { DeclineReason, MissionState, Side } from './rules/mission.ts';

export const spoken = ['ary', 'ar', 'zgh', 'fr', 'en', 'es'] as const;
export type Spoken = (typeof spoken)[number];
export const termsKinds = ['free', 'paid', 'either'] as const;
export type Terms = (typeof termsKinds)[number];
export const ratePers = ['hour', 'day', 'mission'] as const;
export type RatePer = (typeof ratePers)[number];
export const sectors = ['agriculture', 'fisheries', 'food', 'crafts', 'services'] as const;
export type Sector = (typeof sectors)[number];
export const consentTo = ['listed', 'affiliation', 'contact'] as const;
export type ConsentTo = (typeof consentTo)[number];
export type ExpertState = 'active' | 'paused' | 'left';

/** May be left out when a row is made. */
type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

interface Expert {
  id: string;
  person: string | null;
  name: Generated<string>;
  phone: string | null;
  email: string | null;
  headline: ColumnType<Trilingual, string | undefined, string>;
  affiliation: Generated<string>;
  public_contact: Generated<string>;
  languages: Spoken[];
  regions: string[];
  remote: boolean;
  weekdays: number[];
  available_from: string | null;
  available_until: string | null;
  hours_month: number;
  terms: Terms;
  rate_low: number | null;
  rate_high: number | null;
  rate_per: RatePer | null;
  state: Generated<ExpertState>;
  version: Generated<number>;
  created_by: string | null;
  created_at: Date;
  changed_at: Date;
  left_at: Later<Date>;
  anonymised_at: Later<Date>;
}

interface Mission {
  id: string;
  structure: string;
  expert: Later<string>;
  subject: string;
  skills: string[];
  language: Spoken | null;
  region: string | null;
  remote: boolean;
  hours: number;
  starts_on: string;
  ends_on: string;
  state: Generated<MissionState>;
  asked_by: string | null;
  asked_at: Date;
  proposed_by: Later<string>;
  proposed_at: Later<Date>;
  accepted_at: Later<Date>;
  hours_done: Later<number>;
  done_at: Later<Date>;
  hours_confirmed: Later<number>;
  confirmed_by: Later<string>;
  confirmed_at: Later<Date>;
  cancelled_why: Generated<string>;
  changed_at: Date;
  anonymised_at: Later<Date>;
}

/** What the rooms above may read; of an expert no more than she allows the public. */
export interface ExpertsPublished {
  'experts.expert_listed': {
    id: string;
    name: string;
    headline: Trilingual;
    affiliation: string;
    contact: string;
    languages: Spoken[];
    regions: string[];
    remote: boolean;
    weekdays: number[];
    hours_month: number;
    terms: Terms;
    skills: string[];
    changed_at: Date;
  };
  'experts.conflict_of': { expert: string; structure: string | null; sector: Sector | null };
  'experts.mission_listed': {
    id: string;
    structure: string;
    expert: string | null;
    skills: string[];
    language: Spoken | null;
    region: string | null;
    remote: boolean;
    hours: number;
    starts_on: string;
    ends_on: string;
    state: MissionState;
    asked_at: Date;
    accepted_at: Date | null;
    hours_done: number | null;
    done_at: Date | null;
    hours_confirmed: number | null;
    confirmed_at: Date | null;
    changed_at: Date;
  };
}

export interface ExpertsTables extends ExpertsPublished, RegistryPublished, PeoplePublished, FileTables {
  'experts.expert': Expert;
  'experts.skill': { expert: string; concept: string };
  'experts.conflict': {
    id: string;
    expert: string;
    structure: string | null;
    sector: Sector | null;
    why: string;
    declared_by: string | null;
    declared_at: Date;
  };
  'experts.consent': {
    id: string;
    expert: string;
    what: ConsentTo;
    how: 'online' | 'paper' | 'spoken' | 'message';
    given_by: string | null;
    given_at: Date;
    withdrawn_by: Later<string>;
    withdrawn_at: Later<Date>;
  };
  'experts.mission': Mission;
  'experts.decline': {
    id: string;
    mission: string;
    expert: string;
    reason: DeclineReason;
    note: string;
    declined_by: string | null;
    declined_at: Date;
  };
  'experts.told': { mission: string; entry: string; at: Date };
  'experts.rating': {
    mission: string;
    side: Side;
    stars: number;
    remark: string;
    given_by: string | null;
    given_at: Date;
  };
}
