import type { ColumnType, Generated } from 'kysely';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { PeoplePublished } from '../people/index.ts';
import type { RegistryPublished } from '../registry/index.ts';
import type { Assignment } from './rules/assignment-problem.ts';
import type { Calibration } from './rules/calibration-result.ts';
import type { Constraints, DecisionKind } from './rules/panel-facts.ts';
import type { JurorState, PanelState } from './rules/panel.ts';
import type { PanelProblem } from './rules/panel-problem.ts';
import type { Refusal } from './rules/refusal.ts';
import type { Rubric } from './rules/rubric.ts';
import type { Selection, SelectionProblem } from './rules/selection-problem.ts';
import type { ConflictReason, Tie } from './rules/ties.ts';
import type { AssignmentProgress } from './solver/solve-assignment.ts';

/** JSON columns go in as text and come out as values. */
type Json<Value> = ColumnType<Value, string, string>;

export interface PanelRow {
  id: string;
  about: string;
  programme: string;
  title: Json<Trilingual>;
  rubric: Json<Rubric>;
  readers: number;
  anchors: number;
  load_min: number;
  load_max: number;
  seed: number;
  constraints: Json<Constraints & { names: Record<string, Trilingual> }>;
  chosen_anchors: string[] | null;
  state: PanelState;
  created_at: Date;
}

export interface JurorRow {
  id: string;
  panel: string;
  number: number;
  person: string;
  phone: string;
  institution: Generated<string>;
  institution_code: Generated<string>;
  sectors: Generated<string[]>;
  regions: Generated<string[]>;
  languages: Generated<string[]>;
  ties: Json<Tie[]>;
  state: JurorState;
  invited_at: Date;
  answered_at: Date | null;
  settled_at: Date | null;
  settled_by: string | null;
  reminded_at: Date | null;
}

export interface EntryRow {
  id: string;
  panel: string;
  number: number;
  structure: string | null;
  sector: string | null;
  region: string | null;
  language: string;
  ties: Json<Tie[]>;
  withdrawn_at: Date | null;
}

export type AssignmentState = 'waiting' | 'solving' | 'proposed' | 'adopted' | 'refused' | 'replaced';

/** The solver's answer without its clock: the same problem gives the same bytes. */
export type AssignmentResult = Omit<Assignment, 'seconds'>;

export interface AssignmentRow {
  id: string;
  panel: string;
  state: AssignmentState;
  problem: Json<PanelProblem>;
  result: ColumnType<AssignmentResult | Refusal | null, string | null, string | null>;
  progress: ColumnType<AssignmentProgress | null, string | null, string | null>;
  asked_at: Date;
  ended_at: Date | null;
}

export interface ReadingRow {
  id: string;
  panel: string;
  juror: string;
  entry: string;
  anchor: Generated<boolean>;
  state: 'assigned' | 'done' | 'recused';
  note: Generated<string>;
  saved_at: Date | null;
  done_at: Date | null;
  reopened_reason: Generated<string>;
  version: Generated<number>;
}

export interface DecisionRow {
  id: string;
  deliberation: string;
  entry: string;
  kind: DecisionKind;
  to_rank: number | null;
  reason: string;
  proposed_by: string;
  votes_for: number;
  votes_against: number;
  abstained: number;
  recused: string[];
  adopted: boolean;
  at: Date;
}

/** What other rooms may join. */
export interface JuriesPublished {
  'juries.panel_listed': {
    id: string;
    about: string;
    programme: string;
    title: Trilingual;
    state: PanelState;
    created_at: Date;
    /** Entries that have not withdrawn, jurors seated, readings given and finished. */
    entries: number;
    jurors: number;
    readings: number;
    readings_done: number;
  };
}

export interface JuriesTables extends JuriesPublished, PeoplePublished, RegistryPublished {
  'juries.panel': PanelRow;
  'juries.juror': JurorRow;
  'juries.entry': EntryRow;
  'juries.conflict': {
    juror: string;
    entry: string;
    why: ConflictReason;
    source: 'found' | 'declared';
    note: Generated<string>;
    at: Date;
  };
  'juries.assignment': AssignmentRow;
  'juries.reading': ReadingRow;
  'juries.score': { reading: string; criterion: string; level: number };
  'juries.calibration': {
    id: string;
    panel: string;
    places: number;
    seed: number;
    result: Json<Calibration>;
    at: Date;
  };
  'juries.selection': {
    id: string;
    panel: string;
    kind: 'proposed' | 'final';
    problem: Json<SelectionProblem>;
    result: Json<Selection>;
    at: Date;
  };
  'juries.deliberation': {
    id: string;
    panel: string;
    quorum: number;
    present: string[];
    opened_at: Date;
    closed_at: Date | null;
    signed: Json<{ juror: string; at: string }[]>;
  };
  'juries.decision': DecisionRow;
}
