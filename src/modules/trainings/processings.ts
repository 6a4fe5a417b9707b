import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import { anonymiseSessions, expiredSessions } from './anonymise-sessions.ts';
import { words } from './words/index.ts';

export const processings: Processing[] = [
  {
    name: 'trainings.attendance',
    basis: 'contract',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: { months: 60, least: 12, most: 120, expired: expiredSessions, anonymise: anonymiseSessions },
  },
];
