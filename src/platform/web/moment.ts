import { invalid } from '../refusals.ts';
import { timeZone } from '../words/format.ts';

/** Milliseconds that clocks in Morocco are ahead of UTC at an instant. */
export const offsetAt = (at: Date): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - at.getTime()
  );
};

/**
 * The instant of a day and an hour on a clock in Morocco, whose offset changes at Ramadan.
 * @throws Invalid at `field` when either cannot be read.
 */
export const moment = (day: unknown, hour: unknown, field: string): Date => {
  const text = `${typeof day === 'string' ? day : ''}T${typeof hour === 'string' && hour !== '' ? hour : '00:00'}:00Z`;
  const wall = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00Z$/.test(text) || Number.isNaN(wall.getTime()))
    return invalid(field, 'invalid.iso_date');
  const guess = new Date(wall.getTime() - offsetAt(wall));
  return new Date(wall.getTime() - offsetAt(guess));
};
