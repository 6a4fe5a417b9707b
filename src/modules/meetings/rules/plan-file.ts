import type { DayAtWork, MeetingAtWork, ParticipantAtWork } from './day-at-work.ts';
import type { Schedule } from './meeting-day.ts';

interface Person {
  id: string;
  languages: string[];
  absent: string[];
  stepFree: boolean;
}

interface Place {
  buyer: string;
  cooperative: string;
  slot: string;
  table: string;
  interpreter: string | null;
}

/** A day as `network plan-meetings` reads it; everything in it is called by its id. */
export interface PlanFile {
  slots: string[];
  tables: string[];
  stepFree: string[];
  buyers: Person[];
  cooperatives: Person[];
  interpreters: Person[];
  wishes: { buyer: string; cooperative: string; wish: 'must' | 'may' | 'no' }[];
  held: Place[];
  previous: Place[] | null;
  from: string | null;
  fill: boolean;
  seed: string;
}

/** What came of it, and what first come, first served would have given. */
export interface PlanAnswer {
  schedule: Schedule;
  greedy: { must: number; meetings: number; gaps: number };
  seconds: number;
}

export interface PlanProgress {
  /** From 0 to 1. */
  share: number;
}

/** Spoken and written Arabic meet at a table. */
const atATable = (language: string): string => (language === 'ary' ? 'ar' : language);

const personOf = ({ id, languages, absent, stepFree }: ParticipantAtWork): Person => ({
  id,
  languages: [...new Set(languages.map(atATable))],
  absent,
  stepFree,
});

/** Who is planned for: those who registered. Experts receive as buyers do. */
export const takesPart = ({ state }: { state: string }): boolean => state === 'registered';

/** Whether everybody that a meeting needs is there in its slot. */
const allThere = (day: DayAtWork, { buyer, cooperative, interpreter, slot }: MeetingAtWork): boolean =>
  [buyer, cooperative, interpreter].every((id) => {
    if (id === null) return true;
    const one = day.participants.find((each) => each.id === id);
    return one !== undefined && takesPart(one) && !one.absent.includes(slot);
  });

/**
 * What stands whatever is planned: what took place or was begun, what is pinned, and what is in a slot that has begun
 * while everybody it needs is there. A meeting that somebody missed does not stand: the two may meet later.
 */
export const stands = (day: DayAtWork, meeting: MeetingAtWork, now: Date): boolean => {
  if (meeting.state === 'held' || meeting.state === 'begun') return true;
  if (meeting.state === 'missed') return false;
  const slot = day.slots.find(({ id }) => id === meeting.slot);
  const begun = slot !== undefined && slot.startsAt <= now;
  return (begun || meeting.pinned) && allThere(day, meeting);
};

const placeOf = ({ buyer, cooperative, slot, table, interpreter }: MeetingAtWork): Place => ({
  ...{ buyer, cooperative, slot, table, interpreter },
});

export interface Asking {
  now: Date;
  seed: string;
  /** Planned again: what stands in the plan stays wherever it still can. */
  again: boolean;
  /** Wishes not met are added where that moves nobody. */
  fill: boolean;
}

/** The day as a file. Whoever withdrew is out of it; where a meeting of hers has taken place she is in it, and absent. */
export const planFile = (day: DayAtWork, { now, seed, again, fill }: Asking): PlanFile => {
  const held = day.meetings.filter((meeting) => stands(day, meeting, now));
  const inHeld = new Set(held.flatMap(({ buyer, cooperative, interpreter }) => [buyer, cooperative, interpreter]));
  const kept = day.participants.filter((one) => takesPart(one) || inHeld.has(one.id));
  const known = new Set(kept.map(({ id }) => id));
  const people = (...kinds: ParticipantAtWork['kind'][]): Person[] =>
    kept
      .filter(({ kind }) => kinds.includes(kind))
      .map((one) => personOf(takesPart(one) ? one : { ...one, absent: day.slots.map(({ id }) => id) }));
  const planned = day.meetings.filter((one) => one.state === 'planned' && !held.includes(one));
  const previous = planned.filter(({ buyer, cooperative }) => known.has(buyer) && known.has(cooperative));
  const wished = new Set(day.wishes.map(({ buyer, cooperative }) => `${buyer} ${cooperative}`));
  const agreedOnTheSpot = previous.filter(({ buyer, cooperative }) => !wished.has(`${buyer} ${cooperative}`));
  return {
    slots: day.slots.map(({ id }) => id),
    tables: day.tables.map(({ id }) => id),
    stepFree: day.tables.filter(({ stepFree }) => stepFree).map(({ id }) => id),
    buyers: people('buyer', 'expert'),
    cooperatives: people('cooperative'),
    interpreters: people('interpreter'),
    wishes: [
      ...day.wishes.filter(({ buyer, cooperative }) => known.has(buyer) && known.has(cooperative)),
      ...agreedOnTheSpot.map(({ buyer, cooperative, wish }) => ({ buyer, cooperative, wish })),
    ],
    held: held.map(placeOf),
    // Without its interpreter a meeting may stand with another.
    previous: again
      ? previous.map((one) =>
          placeOf({ ...one, interpreter: one.interpreter && known.has(one.interpreter) ? one.interpreter : null }),
        )
      : null,
    from: day.slots.find(({ startsAt }) => startsAt > now)?.id ?? null,
    fill,
    seed,
  };
};

/** Every slot has begun: there is nothing left to plan. */
export const isOverForPlans = (day: DayAtWork, now: Date): boolean =>
  day.slots.every(({ startsAt }) => startsAt <= now);
