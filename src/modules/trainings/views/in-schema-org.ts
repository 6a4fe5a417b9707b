import type { SchemaOrg } from '../../../platform/page/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { SessionToCome } from '../queries/sessions.ts';
import { placeInWords } from './parts.tsx';

const modeOf = (remote: boolean): string => `https://schema.org/${remote ? 'Online' : 'Offline'}EventAttendanceMode`;

/** Sessions to come (https://schema.org/EducationEvent). */
export const sessionsInSchemaOrg = (lang: Lang, sessions: SessionToCome[]): SchemaOrg[] =>
  sessions.map((session) => ({
    '@type': 'EducationEvent',
    name: said(session.title, lang),
    startDate: session.startsAt.toISOString(),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: modeOf(session.remote),
    location: session.remote
      ? { '@type': 'VirtualLocation', name: placeInWords(lang, session) }
      : { '@type': 'Place', name: placeInWords(lang, session), address: placeInWords(lang, session) },
  }));
