import type { ToldFact } from '../../platform/told.ts';
import { words } from './words/index.ts';

const told = (name: 'session_planned' | 'session_moved' | 'session_cancelled' | 'attendance_recorded'): ToldFact => ({
  fact: `trainings.${name}`,
  to: 'anyone',
  dataset: 'training_sessions',
  say: (lang) => words(lang)(`told.${name}`),
});

/** When and where sessions are held is public, and that it is known who came; never who. */
export const tells: readonly ToldFact[] = [
  told('session_planned'),
  told('session_moved'),
  told('session_cancelled'),
  told('attendance_recorded'),
];
