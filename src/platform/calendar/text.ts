import { timeZone } from '../words/format.ts';
import { offsetAt } from '../web/moment.ts';
import { icalOf } from './rules/ical.ts';
import type { Calendar } from './rules/ical.ts';

/** A calendar as RFC 5545 writes it, on the clock of the house. */
export const calendarText = (calendar: Omit<Calendar, 'zone'>): string =>
  icalOf({ ...calendar, zone: timeZone }, (instant) => offsetAt(new Date(instant)));
