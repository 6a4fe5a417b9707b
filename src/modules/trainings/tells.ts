import type { ToldFact } from '../../platform/told.ts';
import { words } from './words/index.ts';

const told = (name: 'session_planned' | 'session_moved' | 'session_cancelled'): ToldFact => ({
  fact: `trainings.${name}`,
  to: 'anyone',
  say: (lang) => words(lang)(`told.${name}`),
});

/** When and where sessions are held is public. */
export const tells: readonly ToldFact[] = [told('session_planned'), told('session_moved'), told('session_cancelled')];
