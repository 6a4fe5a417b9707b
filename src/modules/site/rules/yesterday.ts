import type { DailyFact } from '../../../platform/daily.ts';

export interface Happened {
  fact: string;
  about: string;
}

/** How often a fact was journalled, and where that is seen: at the record when there is one, else in the list. */
export interface Change extends Pick<DailyFact, 'fact' | 'say' | 'href'> {
  count: number;
}

/** What changed, counted by fact in the order of `told`; one thing done to one record leads to the record. */
export const changesIn = (told: readonly DailyFact[], facts: readonly Happened[]): Change[] =>
  told.flatMap(({ fact, say, href, record }) => {
    const mine = facts.filter((one) => one.fact === fact);
    const [first, ...others] = new Set(mine.map(({ about }) => about));
    if (first === undefined) return [];
    return [{ fact, say, count: mine.length, href: record && others.length === 0 ? `${record}/${first}` : href }];
  });
