/** Calendars that telephones read by themselves: rooms register what they have, readers make and revoke links. */
export { registerCalendar } from './sources.ts';
export type { CalendarScope, CalendarSource, Followed } from './sources.ts';
export type { CalendarEvent } from './rules/ical.ts';
export { calendarText } from './text.ts';
