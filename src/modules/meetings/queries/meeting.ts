import * as v from 'valibot';
import { dayAtWork } from '../day-at-work.ts';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';
import { hide } from '../../../platform/refusals.ts';
import type { DayAtWork } from '../rules/day-at-work.ts';
import { conflictsOf, understand, voicesFor } from '../rules/hand-change.ts';
import type { Conflict } from '../rules/hand-change.ts';
import { boardOf } from './board.ts';
import type { Board, MeetingShown } from './board.ts';

/** A place that a meeting could take: an hour, with the tables free then and who would interpret. */
export interface Free {
  slot: string;
  tables: string[];
  interpreters: string[];
}

export interface MeetingDetail extends Board {
  meeting: MeetingShown;
  /** What stands against it where it is: somebody has left, or comes later. */
  conflicts: Conflict[];
  needsVoice: boolean;
  free: Free[];
  /** Meetings that it could exchange places with. */
  swaps: string[];
}

const freeFor = (work: DayAtWork, meeting: MeetingShown, now: Date): Free[] =>
  work.slots.flatMap(({ id: slot }) => {
    const tables = work.tables.filter(({ id: table }) => {
      const voices = [null, ...voicesFor(work, { ...meeting, slot })];
      return voices.some(
        (interpreter) => conflictsOf(work, { ...meeting, slot, table, interpreter }, now, [meeting.id]).length === 0,
      );
    });
    if (tables.length === 0) return [];
    const own = meeting.slot === slot && meeting.interpreter ? [meeting.interpreter] : [];
    const interpreters = [...new Set([...own, ...voicesFor(work, { ...meeting, slot })])];
    return [{ slot, tables: tables.map(({ id }) => id), interpreters }];
  });

const swapsFor = (work: DayAtWork, meeting: MeetingShown, now: Date): string[] =>
  work.meetings
    .filter((other) => other.state === 'planned' && other.id !== meeting.id && other.slot !== meeting.slot)
    .filter((other) => {
      const rest = work.meetings.filter(({ id }) => id !== meeting.id && id !== other.id);
      const one = { ...meeting, slot: other.slot, table: other.table };
      const two = { ...other, slot: meeting.slot, table: meeting.table };
      const mine = conflictsOf({ ...work, meetings: rest }, one, now);
      return mine.length === 0 && conflictsOf({ ...work, meetings: [...rest, one] }, two, now).length === 0;
    })
    .map(({ id }) => id);

/** One meeting, and every place that it could take instead. */
export const meeting = query(
  v.object({ day: Id, meeting: Id }),
  async ({ tx, actor, now }, { day, meeting: id }): Promise<MeetingDetail> => {
    (await dayRow(tx, day, actor)).open(actor, mayHelpDay);
    const shown = await boardOf(tx, day);
    const one = shown.meetings.find((each) => each.id === id) ?? hide();
    const work = await dayAtWork(tx, day);
    const person = (who: string) => work.participants.find((each) => each.id === who)!;
    const past = new Date(0);
    return {
      ...shown,
      meeting: one,
      conflicts: one.state === 'planned' ? conflictsOf(work, one, past, [id]) : [],
      needsVoice: !understand(person(one.buyer), person(one.cooperative)),
      free: one.state === 'planned' ? freeFor(work, one, now) : [],
      swaps: one.state === 'planned' ? swapsFor(work, one, now) : [],
    };
  },
);
