export const sinces = ['visit', 'week', 'month'] as const;
export type Since = (typeof sinces)[number];

/** When somebody looked: the last time, and the time before, which changes are told from. */
export interface Looked {
  last: Date;
  before: Date | null;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Looking again within the hour is the same look. */
export const looksAgain = (known: Looked | null, now: Date): Looked => {
  if (known === null) return { last: now, before: null };
  return now.getTime() - known.last.getTime() < hour ? known : { last: now, before: known.last };
};

const longest = 366 * day;

/** From when changes are told: since the look before, for whoever has looked, else seven days. */
export const sinceOf = (asked: Since | null, looked: Looked, now: Date): { since: Since; from: Date } => {
  const { before } = looked;
  const known = before !== null && now.getTime() - before.getTime() < longest && before < now;
  if (known && (asked === 'visit' || asked === null)) return { since: 'visit', from: before };
  const since = asked === 'month' ? 'month' : 'week';
  return { since, from: new Date(now.getTime() - (since === 'month' ? 30 : 7) * day) };
};

/** As it is kept with the reader: two hours in milliseconds. */
export const writeLooked = ({ last, before }: Looked): string => `${last.getTime()}.${before?.getTime() ?? ''}`;

/** What cannot be read, or has yet to come, was never written by us. */
export const readLooked = (text: string | undefined, now: Date): Looked | null => {
  const [, last, before] = /^(\d{13})\.(\d{13})?$/.exec(text ?? '') ?? [];
  if (last === undefined || Number(last) > now.getTime()) return null;
  return { last: new Date(Number(last)), before: before === undefined ? null : new Date(Number(before)) };
};
