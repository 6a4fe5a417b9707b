import type { AttendanceRefusal } from './attendance.ts';

export type SessionRefusal = 'session_cancelled' | 'session_held' | 'session_to_come';
export type { AttendanceRefusal };

interface Session {
  state: 'planned' | 'held' | 'cancelled';
  startsAt: Date;
}

/** A session is changed, filled or called off until somebody has said who came. */
export const reasonNotToChange = ({ state }: Pick<Session, 'state'>): SessionRefusal | null => {
  if (state === 'cancelled') return 'session_cancelled';
  return state === 'held' ? 'session_held' : null;
};

const hour = 3_600_000;

/** Who came is said from an hour before the beginning on, when people sign as they arrive; never of another day. */
export const reasonNotToRecord = ({ state, startsAt }: Session, now: Date): SessionRefusal | null => {
  if (state === 'cancelled') return 'session_cancelled';
  return now.getTime() < startsAt.getTime() - hour ? 'session_to_come' : null;
};
