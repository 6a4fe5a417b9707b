import type { Said } from '../../../platform/cli.ts';

/** One who meets: a buyer, a cooperative, or an interpreter between them. */
export interface Participant {
  id: string;
  languages: string[];
  /** By slot: 1 where she is there and the slot is still to come. */
  there: Uint8Array;
  /** Needs a table that is reached without a step. */
  stepFree: boolean;
}

/** Two who are asked to meet. */
export interface Asked {
  buyer: number;
  cooperative: number;
  must: boolean;
  /** Interpreters who can stand between them; null: they share a language and need none. */
  interpreters: number[] | null;
}

/** What stands: held, or in the plan before. Slot and table are counted from 0. */
export interface Standing {
  asked: number;
  slot: number;
  table: number | null;
  interpreter: number | null;
}

/** A meeting day, read and checked. Participants and slots are counted from 0 in the order of the file. */
export interface MeetingDay {
  slots: string[];
  tables: string[];
  /** By table: 1 where it is reached without a step. */
  level: Uint8Array;
  buyers: Participant[];
  cooperatives: Participant[];
  interpreters: Participant[];
  asked: Asked[];
  /** Asked by one and refused by the other. */
  vetoed: Asked[];
  held: Standing[];
  previous: Standing[] | null;
  /** Planned again: wishes not met before are added where that moves nobody. */
  fill: boolean;
  seed: number | string;
}

export interface PlannedMeeting {
  buyer: string;
  cooperative: string;
  slot: string;
  table: string;
  interpreter: string | null;
  wish: 'must' | 'may';
  held: boolean;
}

export interface Unmet {
  buyer: string;
  cooperative: string;
  wish: 'must' | 'may';
  why: string;
  say: Said;
}

export interface Schedule {
  /** By slot, then table. */
  meetings: PlannedMeeting[];
  asked: { must: number; may: number };
  met: { must: number; may: number };
  /** No schedule holds more of the musts, nor more meetings, than this. */
  bound: { must: number; meetings: number };
  /** Slots in which a participant waits between two of her meetings, of all buyers and cooperatives. */
  gaps: number;
  /** Meetings of the plan before that moved or fell; null when there was none. */
  changed: number | null;
  /** Participants whose agenda changes by it, interpreters among them; null when there was no plan before. */
  touched: number | null;
  unmet: Unmet[];
}
