import type { ToldFact } from '../../platform/told.ts';
import { words } from './words/index.ts';

const told = (name: 'hours_confirmed'): ToldFact => ({
  fact: `experts.${name}`,
  to: 'anyone',
  dataset: 'expert_missions',
  say: (lang) => words(lang)(`told.${name}`),
});

/** That a mission is done and its hours are agreed; no expert is named. */
export const tells: readonly ToldFact[] = [told('hours_confirmed')];
