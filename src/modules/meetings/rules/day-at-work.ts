import type { MeetingState } from './meeting.ts';

export interface SlotAtWork {
  id: string;
  startsAt: Date;
  endsAt: Date;
}

export interface TableAtWork {
  id: string;
  name: string;
  stepFree: boolean;
}

export interface ParticipantAtWork {
  id: string;
  kind: 'buyer' | 'expert' | 'cooperative' | 'interpreter';
  state: 'entered' | 'invited' | 'registered' | 'withdrawn';
  languages: string[];
  stepFree: boolean;
  /** Slots in which she is not there. */
  absent: string[];
}

export interface MeetingAtWork {
  id: string;
  buyer: string;
  cooperative: string;
  slot: string;
  table: string;
  interpreter: string | null;
  wish: 'must' | 'may';
  state: MeetingState;
  pinned: boolean;
}

/** A meeting day with all that a plan is made of, as ids. Slots by hour, tables by place. */
export interface DayAtWork {
  slots: SlotAtWork[];
  tables: TableAtWork[];
  participants: ParticipantAtWork[];
  wishes: { buyer: string; cooperative: string; wish: 'must' | 'may' | 'no' }[];
  meetings: MeetingAtWork[];
}
