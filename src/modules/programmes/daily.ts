import type { Daily } from '../../platform/daily.ts';
import { editionsIRun } from './queries/editions-i-run.ts';
import { words } from './words/index.ts';

export const daily: Daily = {
  facts: [
    {
      fact: 'programmes.edition_funded',
      say: (lang, count) => words(lang)('changed.edition_funded', { count }),
      href: '/office/programmes',
      record: '/office/editions',
    },
  ],
  reach: (caller, ids) => editionsIRun(caller, { ids }),
};
