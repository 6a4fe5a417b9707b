import type { Daily, Waiting } from '../../platform/daily.ts';
import type { Caller } from '../../platform/ground.ts';
import { factsSince } from '../../platform/journal/since.ts';
import { allow, holds, holdsSomewhere } from '../../platform/rights.ts';
import { daysBetween } from '../../platform/words/format.ts';
import { dailies } from './known.ts';
import { changesIn } from './rules/yesterday.ts';
import type { Change, Happened } from './rules/yesterday.ts';

/** The first hour of yesterday on a clock in Morocco, whose offset changes at Ramadan. */
const yesterday = (now: Date): Date => {
  let since = new Date(now.getTime() - 2 * 86_400_000);
  while (daysBetween(since, now) > 1) since = new Date(since.getTime() + 3_600_000);
  return since;
};

/** Of what happened in one room, what this person may be told of. */
const mayHear = async (caller: Caller, { tellsAll, reach }: Daily, facts: Happened[]): Promise<Happened[]> => {
  if (holds(caller.actor, []) || tellsAll?.(caller.actor)) return facts;
  if (reach === undefined || facts.length === 0) return [];
  const near = new Set(await reach(caller, [...new Set(facts.map(({ about }) => about))]));
  return facts.filter(({ about }) => near.has(about));
};

const changed = async (caller: Caller): Promise<Change[]> => {
  const told = dailies().flatMap(({ facts = [] }) => facts);
  const all = await factsSince(caller, { since: yesterday(caller.now), facts: told.map(({ fact }) => fact) });
  const heard: Happened[] = [];
  for (const daily of dailies()) {
    const own = new Set((daily.facts ?? []).map(({ fact }) => fact));
    heard.push(
      ...(await mayHear(
        caller,
        daily,
        all.filter(({ fact }) => own.has(fact)),
      )),
    );
  }
  return changesIn(told, heard);
};

/** What waits for this person, what is late, and what changed since yesterday among what may be seen. */
export const day = async (caller: Caller) => {
  const { actor } = caller;
  allow(actor, actor.kind === 'person');
  const waiting: Waiting[] = [];
  for (const { waits } of dailies()) waiting.push(...((await waits?.(caller)) ?? []));
  const office = holdsSomewhere(actor, ['programme_officer', 'field_agent']);
  return { waiting: waiting.filter(({ count }) => count > 0), changed: office ? await changed(caller) : null };
};

export type Day = Awaited<ReturnType<typeof day>>;
