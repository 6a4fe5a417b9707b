import type { MeetingAtWork } from './day-at-work.ts';

export interface At {
  slot: string;
  table: string;
  interpreter: string | null;
}

/** What became of a pair's meeting: moved, fallen (`is` null) or new (`was` null). Ids only: it is journalled. */
export interface Changed {
  buyer: string;
  cooperative: string;
  was: At | null;
  is: At | null;
}

const at = ({ slot, table, interpreter }: MeetingAtWork): At => ({ slot, table, interpreter });
const same = (one: At, other: At): boolean =>
  one.slot === other.slot && one.table === other.table && one.interpreter === other.interpreter;

/** What differs between two plans of a day. What was missed and what took place is the past of both. */
export const changesBetween = (before: readonly MeetingAtWork[], after: readonly MeetingAtWork[]): Changed[] => {
  const key = ({ buyer, cooperative }: MeetingAtWork) => `${buyer} ${cooperative}`;
  const standing = (all: readonly MeetingAtWork[]) =>
    new Map(all.filter(({ state }) => state !== 'missed').map((one) => [key(one), one]));
  const [was, is] = [standing(before), standing(after)];
  const changed: Changed[] = [];
  for (const [pair, one] of was) {
    const now = is.get(pair);
    if (now && same(at(one), at(now))) continue;
    const { buyer, cooperative } = one;
    changed.push({ buyer, cooperative, was: at(one), is: now ? at(now) : null });
  }
  for (const [pair, one] of is)
    if (!was.has(pair)) changed.push({ buyer: one.buyer, cooperative: one.cooperative, was: null, is: at(one) });
  return changed;
};

/** Everybody whose agenda changes: the two, and interpreters who gain, lose or follow the meeting. */
export const touchedIn = (changes: readonly Changed[]): string[] => [
  ...new Set(
    changes.flatMap(({ buyer, cooperative, was, is }) =>
      [buyer, cooperative, was?.interpreter, is?.interpreter].filter((one): one is string => typeof one === 'string'),
    ),
  ),
];
