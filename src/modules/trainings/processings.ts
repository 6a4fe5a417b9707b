import type { Processing } from '../../platform/processing.ts';
import { anonymiseSessions, expiredSessions } from './anonymise-sessions.ts';
import { words } from './words/index.ts';

export const processings: Processing[] = [
  {
    name: 'trainings.attendance',
    basis: 'contract',
    say: (lang) => {
      const t = words(lang);
      return {
        title: t('processing.title'),
        persons: t('processing.persons'),
        data: t('processing.data'),
        purpose: t('processing.purpose'),
        recipients: t('processing.recipients'),
        since: t('processing.since'),
      };
    },
    retention: { months: 60, least: 12, most: 120, expired: expiredSessions, anonymise: anonymiseSessions },
  },
];
