import type { ToldFact } from '../../platform/told.ts';
import { words } from './words/index.ts';

/** That a report is out is for everybody. */
export const tells: readonly ToldFact[] = [
  { fact: 'impact.report_published', to: 'anyone', say: (lang) => words(lang)('told.report_published') },
];
