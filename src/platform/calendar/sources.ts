import type { Caller } from '../ground.ts';
import type { Lang } from '../words/lang.ts';
import type { CalendarEvent } from './rules/ical.ts';

/** Something that a reader may follow: her own agenda, a programme. */
export interface CalendarScope {
  /** Null: what concerns the owner of the link. */
  id: string | null;
  title: string;
}

/** Whose feed it is, and of what. */
export interface Followed {
  owner: string;
  scope: string | null;
  lang: Lang;
  /** Scheme and host, for addresses inside of events. */
  origin: string;
}

/** What a room gives to calendars. */
export interface CalendarSource {
  /** `trainings.mine`: the same for ever, links name it. */
  name: string;
  /** What the calendar is called in a telephone. */
  title: (lang: Lang) => string;
  /** What this reader may follow now. */
  scopes: (caller: Caller, lang: Lang) => Promise<CalendarScope[]>;
  /**
   * The events of a feed, read in the house's name: the source asks again what the owner may see today, since a right
   * may have gone after the link was made.
   */
  events: (caller: Caller, followed: Followed) => Promise<CalendarEvent[]>;
}

const sources = new Map<string, CalendarSource>();

/** Done once per source when the program starts. */
export const registerCalendar = (source: CalendarSource): void => void sources.set(source.name, source);

export const calendarSources = (): CalendarSource[] => [...sources.values()];
