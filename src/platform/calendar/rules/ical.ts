/** Something at an hour, as a calendar is told it. Instants are in milliseconds since 1970. */
export interface CalendarEvent {
  /** The same for ever: how a calendar knows an event that it has already. */
  uid: string;
  start: number;
  end: number;
  title: string;
  place?: string;
  detail?: string;
  url?: string;
  /** When it was last changed. */
  changed: number;
  /** Raised by every change of hour, place or state (RFC 5545, 3.8.7.4). */
  sequence: number;
  cancelled?: boolean;
}

export interface Calendar {
  name: string;
  zone: string;
  events: readonly CalendarEvent[];
}

/** Milliseconds that a clock on the wall is ahead of UTC at an instant. */
export type OffsetAt = (instant: number) => number;

/** TEXT (RFC 5545, 3.3.11): backslash, semicolon, comma and line breaks are escaped; other controls do not exist in it. */
export const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** A content line of more than 75 octets goes on in the next after a blank (3.1), never in the middle of a letter. */
export const folded = (line: string): string => {
  const parts: string[] = [];
  let [part, size] = ['', 0];
  for (const character of line) {
    const more = octets(character);
    if (size + more > 75) {
      parts.push(part);
      [part, size] = [' ', 1];
    }
    part += character;
    size += more;
  }
  return [...parts, part].join('\r\n');
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `20261201T093000` of an instant that is already on the wall's clock. */
const wallText = (wall: number): string => {
  const at = new Date(wall);
  const day = `${at.getUTCFullYear()}${two(at.getUTCMonth() + 1)}${two(at.getUTCDate())}`;
  return `${day}T${two(at.getUTCHours())}${two(at.getUTCMinutes())}${two(at.getUTCSeconds())}`;
};

const offsetText = (offset: number): string => {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
};

const day = 86_400_000;

/** The minute at which the clock changes between two instants that differ. */
const changeBetween = (from: number, to: number, offsetAt: OffsetAt): number => {
  let [low, high] = [from, to];
  const before = offsetAt(low);
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
};

/** The zone with every change of its clock from a day before the first event to a day after the last. */
const zoneLines = (zone: string, from: number, to: number, offsetAt: OffsetAt): string[] => {
  const observed = (start: number, before: number, after: number): string[] => [
    'BEGIN:STANDARD',
    `DTSTART:${wallText(start + before)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    'END:STANDARD',
  ];
  const begin = Math.floor((from - day) / 60_000) * 60_000;
  const lines = observed(begin, offsetAt(begin), offsetAt(begin));
  for (let at = begin; at < to + day; at += day) {
    const [before, after] = [offsetAt(at), offsetAt(at + day)];
    if (before !== after) lines.push(...observed(changeBetween(at, at + day, offsetAt), before, after));
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'];
};

const utcText = (instant: number): string => `${wallText(instant)}Z`;

const eventLines = (event: CalendarEvent, zone: string, offsetAt: OffsetAt): string[] => {
  const at = (name: string, instant: number): string => `${name};TZID=${zone}:${wallText(instant + offsetAt(instant))}`;
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utcText(event.changed)}`,
    `LAST-MODIFIED:${utcText(event.changed)}`,
    `SEQUENCE:${event.sequence}`,
    at('DTSTART', event.start),
    at('DTEND', event.end),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    ...(event.detail ? [`DESCRIPTION:${escaped(event.detail)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
};

/**
 * A calendar as RFC 5545 writes it. Hours are told on the wall's clock with the zone's changes beside them: a telephone
 * whose tables of zones are old still shows the hour that is written on the invitation.
 */
export const icalOf = ({ name, zone, events }: Calendar, offsetAt: OffsetAt): string => {
  const starts = events.map(({ start }) => start);
  const ends = events.map(({ end }) => end);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Twiza//Twiza//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...(events.length > 0 ? zoneLines(zone, Math.min(...starts), Math.max(...ends), offsetAt) : []),
    ...events.flatMap((event) => eventLines(event, zone, offsetAt)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
