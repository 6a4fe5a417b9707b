import type { ColumnType, Generated } from 'kysely';
import type { AnswerWay, DeclineReason, IntroductionState, Side, StopReason } from '../rules/introduction.ts';
import type { Otherwise, Result } from '../rules/outcome.ts';

/** A calendar day in Morocco, `2026-08-03`. */
type Day = string;
type Moment = ColumnType<Date | null, Date | null | undefined, Date | null>;

export const outreachModes = ['office', 'parties', 'automatic'] as const;
export type OutreachMode = (typeof outreachModes)[number];

export interface OutreachRow {
  need: string;
  mode: OutreachMode;
  wave_size: number;
  wait_hours: number;
  enough: number;
  waves: Generated<number>;
  next_at: Moment;
  origin: string;
  started_by: string | null;
  started_at: Date;
}

export interface VetoRow {
  id: string;
  party: string;
  structure: string;
  side: Side | 'office';
  why: Generated<string>;
  set_by: string | null;
  set_at: Date;
  lifted_at: Moment;
}

export interface PoolRow {
  id: string;
  need: string;
  state: 'forming' | 'agreed' | 'dissolved';
  formed_by: string | null;
  formed_at: Date;
  agreed_at: Moment;
  ended_at: Moment;
}

export interface IntroductionRow {
  id: string;
  need: string;
  party: string;
  structure: string;
  state: IntroductionState;
  came_by: 'office' | 'automatic' | 'cooperative' | 'meeting';
  wave: Generated<number>;
  score: number | null;
  buyer_score: number | null;
  structure_score: number | null;
  agreed: Generated<string[]>;
  missing: Generated<string[]>;
  exposure: Generated<boolean>;
  invited_at: Moment;
  invited_by: string | null;
  channel: 'sms' | 'email' | 'call' | null;
  reminders: Generated<number>;
  reminded_at: Moment;
  opened_at: Moment;
  answered_at: Moment;
  answered_way: AnswerWay | null;
  answered_by: string | null;
  declined_why: DeclineReason | null;
  note: Generated<string>;
  quantity: number | null;
  call_asked_at: Moment;
  called_at: Moment;
  buyer_yes: boolean | null;
  buyer_at: Moment;
  buyer_way: AnswerWay | null;
  buyer_by: string | null;
  introduced_at: Moment;
  meeting_on: Day | null;
  structure_shares: Generated<boolean>;
  buyer_shares: Generated<boolean>;
  relay_stopped_by: Side | 'office' | null;
  relay_stopped_at: Moment;
  stopped_why: StopReason | null;
  stopped_at: Moment;
  pool: string | null;
  pool_lead: Generated<boolean>;
  pool_agreed: boolean | null;
  outcome_asked_at: Moment;
  created_at: Date;
  anonymised_at: Moment;
}

export const opportunityStates = ['interest', 'meeting', 'agreed', 'delivered', 'lost'] as const;
export type OpportunityState = (typeof opportunityStates)[number];

export interface OpportunityRow {
  id: string;
  need: string;
  party: string;
  pool: string | null;
  introduction: string;
  state: OpportunityState;
  amount: string | null;
  differs: 'result' | 'amount' | null;
  counted_at: Date;
  changed_at: Date;
  settled_by: string | null;
  settled_why: Generated<string>;
  settled_at: Moment;
}

export const reportReasons = ['rude', 'deceit', 'pressure', 'other'] as const;
export const settledHows = ['nothing', 'spoken_to', 'stopped', 'veto'] as const;

/** What the rooms above may read of introductions. */
export interface IntroductionsPublished {
  'networking.introduction_listed': Pick<
    IntroductionRow,
    | 'id'
    | 'need'
    | 'party'
    | 'structure'
    | 'state'
    | 'came_by'
    | 'declined_why'
    | 'answered_way'
    | 'meeting_on'
    | 'stopped_why'
    | 'pool'
    | 'created_at'
    | 'buyer_yes'
  > & {
    wave: number;
    exposure: boolean;
    invited_at: Date | null;
    opened_at: Date | null;
    answered_at: Date | null;
    introduced_at: Date | null;
  };
  'networking.opportunity_counted': Pick<
    OpportunityRow,
    'id' | 'need' | 'party' | 'pool' | 'introduction' | 'state' | 'amount' | 'differs' | 'counted_at' | 'changed_at'
  > & { structures: string[]; programme: string | null; region: string | null };
  /** The opportunity that a need and a cooperative share, alone or with others. */
  'networking.opportunity_of': Pick<OpportunityRow, 'need' | 'introduction' | 'state'> &
    Record<'opportunity' | 'structure', string>;
  'networking.veto_in_force': Pick<VetoRow, 'party' | 'structure' | 'side'>;
}

export interface IntroductionTables extends IntroductionsPublished {
  'networking.outreach': OutreachRow;
  'networking.veto': VetoRow;
  'networking.pool': PoolRow;
  'networking.introduction': IntroductionRow;
  'networking.answer_code': {
    id: string;
    introduction: string;
    side: Side;
    digest: Buffer;
    short: string;
    phone: string | null;
    sent_at: Date;
    expires_at: Date;
  };
  'networking.opportunity': OpportunityRow;
  'networking.opportunity_structure': { id: string; opportunity: string; need: string; structure: string };
  'networking.outcome': {
    id: string;
    opportunity: string;
    side: Side;
    result: Result;
    amount: string | null;
    otherwise: Otherwise;
    way: AnswerWay;
    told_by: string | null;
    told_at: Date;
  };
  'networking.relayed': {
    id: string;
    introduction: string;
    side: Side;
    way: AnswerWay;
    words: string;
    heard: string | null;
    at: Date;
  };
  'networking.told': { introduction: string; side: Side; occasion: string; at: Date };
  'networking.report': {
    id: string;
    introduction: string;
    side: Side;
    why: (typeof reportReasons)[number];
    note: Generated<string>;
    at: Date;
    settled_at: Moment;
    settled_by: string | null;
    settled_how: (typeof settledHows)[number] | null;
  };
}
