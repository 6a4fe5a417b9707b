// Longer than our files are: it lists the tables of the room and what it publishes, and nothing else.
import type { ColumnType } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { DiagnosesPublished } from '../diagnoses/index.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { ProgrammesPublished } from '../programmes/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { TrainingsPublished } from '../trainings/index.ts';
import type { EngagementState, WithdrawalReason } from './rules/engagement.ts';
import type { ActionMeans, ActionState } from './rules/plan.ts';
import type { FinancingCriterion, ProjectState } from './rules/project.ts';
import type { MissedReason, PresentClass, VisitPlace, VisitState } from './rules/visit.ts';

/** JSON columns go in as text and come out as values. */
type Said<Value> = ColumnType<Value, string, string>;
/** A calendar day in Morocco, `2026-08-03`. */
type Day = string;

interface Tranche {
  edition: string;
  target: number;
  most_years: number;
  visits: number;
  months: number;
  created_at: Date;
}

interface Phase {
  id: string;
  edition: string;
  number: number;
  places: number;
  opens_on: Day;
  closes_on: Day;
  created_at: Date;
}

export interface EngagementRow {
  id: string;
  phase: string;
  edition: string;
  structure: string;
  region: string;
  state: EngagementState;
  applied_at: Date;
  applied_by: string | null;
  applied_as: 'representative' | 'agent' | 'officer' | 'house';
  waitlisted_at: Date | null;
  enrolled_at: Date | null;
  ends_on: Day | null;
  active_at: Date | null;
  completed_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_why: WithdrawalReason | null;
  withdrawn_note: ColumnType<string, string | undefined, string>;
  agent: string | null;
  reached_at: Date | null;
  anonymised_at: Date | null;
}

interface Assignment {
  id: string;
  engagement: string;
  agent: string;
  since: Date;
  until: Date | null;
  assigned_by: string | null;
  why: string;
}

export interface VisitRow {
  id: string;
  engagement: string;
  agent: string | null;
  state: VisitState;
  planned_on: Day | null;
  planned_at: Date | null;
  held_on: Day | null;
  began: string | null;
  minutes: number | null;
  place: VisitPlace | null;
  place_note: string;
  themes: string[];
  summary: string;
  missed_why: MissedReason | null;
  missed_note: string;
  present: Said<PresentClass[]>;
  signed_by: string;
  next_on: Day | null;
  recorded_by: string | null;
  recorded_at: Date | null;
  version: number;
}

export interface ActionRow {
  id: string;
  plan: string;
  place: number;
  title: Said<Trilingual>;
  item: string | null;
  catalogue: string | null;
  means: ActionMeans;
  module: string | null;
  owner: string;
  due_on: Day | null;
  cost: number | null;
  state: ActionState;
  dropped_why: string;
  moved_at: Date | null;
}

export interface ProjectRow {
  id: string;
  engagement: string;
  title: string;
  summary: string;
  cost: number;
  own_share: number;
  asked: number;
  state: ProjectState;
  written_by: string | null;
  written_at: Date;
  handed_in_at: Date | null;
  scores: Said<Record<string, number>>;
  percent: number | null;
  granted: number | null;
  reasons: string;
  decided_by: string | null;
  decided_at: Date | null;
}

/** What the rooms above may read. */
export interface AccompanimentPublished {
  'accompaniment.engagement_listed': Pick<
    EngagementRow,
    | 'id'
    | 'edition'
    | 'phase'
    | 'structure'
    | 'region'
    | 'state'
    | 'applied_at'
    | 'enrolled_at'
    | 'active_at'
    | 'completed_at'
    | 'withdrawn_at'
    | 'withdrawn_why'
    | 'agent'
    | 'ends_on'
    | 'reached_at'
  > & { phase_number: number };
  'accompaniment.visit_listed': Pick<
    VisitRow,
    'id' | 'engagement' | 'agent' | 'state' | 'planned_on' | 'held_on' | 'minutes' | 'place' | 'themes' | 'missed_why'
  > & { edition: string; structure: string; region: string; present: PresentClass[] };
  'accompaniment.action_listed': Pick<
    ActionRow,
    'id' | 'plan' | 'item' | 'catalogue' | 'means' | 'module' | 'due_on' | 'cost' | 'state' | 'moved_at'
  > & { engagement: string; edition: string; structure: string; region: string; diagnosis: string | null };
  'accompaniment.project_listed': Pick<
    ProjectRow,
    'id' | 'engagement' | 'cost' | 'asked' | 'state' | 'percent' | 'granted' | 'handed_in_at' | 'decided_at'
  > & { edition: string; structure: string; region: string };
}

export interface AccompanimentTables
  extends
    AccompanimentPublished,
    ProgrammesPublished,
    DiagnosesPublished,
    TrainingsPublished,
    RegistryPublished,
    PeoplePublished,
    FileTables {
  'accompaniment.tranche': Tranche;
  'accompaniment.phase': Phase;
  'accompaniment.phase_quota': { phase: string; region: string; places: number };
  'accompaniment.engagement': EngagementRow;
  'accompaniment.assignment': Assignment;
  'accompaniment.visit': VisitRow;
  'accompaniment.visit_file': {
    id: string;
    visit: string;
    kind: 'photo' | 'signature' | 'sheet' | 'voice';
    file: string | null;
    digest: string | null;
    added_at: Date;
  };
  'accompaniment.told': { engagement: string; occasion: string; at: Date };
  'accompaniment.plan': {
    id: string;
    engagement: string;
    diagnosis: string | null;
    objectives: string;
    version: number;
    written_by: string | null;
    created_at: Date;
  };
  'accompaniment.action': ActionRow;
  'accompaniment.action_move': {
    id: string;
    action: string;
    before: ActionState;
    after: ActionState;
    visit: string | null;
    moved_by: string | null;
    moved_at: Date;
  };
  'accompaniment.plan_consent': {
    id: string;
    plan: string;
    version: number;
    way: 'signed' | 'spoken' | 'sms';
    given_by: string;
    given_as: 'president' | 'manager' | 'board_member';
    given_on: Day;
    file: string | null;
    digest: string | null;
    recorded_by: string | null;
    recorded_at: Date;
  };
  'accompaniment.financing': {
    edition: string;
    criteria: Said<FinancingCriterion[]>;
    most: number;
    fixed_at: Date;
    fixed_by: string | null;
  };
  'accompaniment.project': ProjectRow;
}
