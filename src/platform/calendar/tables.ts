import type { Lang } from '../words/lang.ts';

export interface CalendarTables {
  'platform.calendar_link': {
    id: string;
    owner: string;
    source: string;
    scope: string | null;
    lang: Lang;
    made_at: Date;
    revoked_at: Date | null;
  };
}
