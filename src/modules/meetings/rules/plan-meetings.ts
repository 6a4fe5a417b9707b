import { meetingBound } from './meeting-bound.ts';
import type { Board } from './meeting-board.ts';
import type { MeetingDay, PlannedMeeting, Schedule } from './meeting-day.ts';
import { replanMeetings } from './replan-meetings.ts';
import { scheduleMeetings } from './schedule-meetings.ts';
import type { Progress } from './schedule-meetings.ts';
import { touchedBy } from './touched.ts';
import { whyUnmet } from './why-unmet.ts';

/**
 * Tables of a slot: those that stand, then tables without a step for those who need one, then each buyer's own where it
 * is free, then the first free one, those with a step first so that the others stay free.
 */
const seatsOf = (board: Board, slot: number): Map<number, number> => {
  const { day } = board;
  const pairs = board.inSlot(slot).sort((a, b) => a - b);
  const seats = new Map<number, number>();
  const taken = new Set<number>();
  const give = (pair: number, table: number | null): void => {
    if (table === null || taken.has(table) || seats.has(pair)) return;
    seats.set(pair, table);
    taken.add(table);
  };
  const own = (pair: number): number | null =>
    day.asked[pair]!.buyer < day.tables.length ? day.asked[pair]!.buyer : null;
  const level = day.tables.flatMap((_, table) => (day.level[table] ? [table] : []));
  for (const one of day.held) if (one.slot === slot) give(one.asked, one.table);
  const needing = pairs.filter((pair) => board.needsLevel(pair));
  for (const one of day.previous ?? [])
    if (
      one.slot === slot &&
      board.slotOf[one.asked] === slot &&
      (day.level[one.table ?? -1] || !board.needsLevel(one.asked))
    )
      give(one.asked, one.table);
  for (const pair of needing) give(pair, level.includes(own(pair) ?? -1) ? own(pair) : null);
  for (const pair of needing) for (const table of level) give(pair, table);
  for (const pair of pairs) give(pair, own(pair));
  const rest = day.tables.map((_, table) => table).sort((a, b) => day.level[a]! - day.level[b]! || a - b);
  for (const pair of pairs) for (const table of rest) give(pair, table);
  return seats;
};

const meetingsIn = (board: Board, slot: number): PlannedMeeting[] => {
  const { day } = board;
  const seats = seatsOf(board, slot);
  const voices = board.interpreting(slot) ?? new Map<number, number>();
  return [...seats]
    .sort((a, b) => a[1] - b[1])
    .map(([pair, table]) => {
      const { buyer, cooperative, must } = day.asked[pair]!;
      const voice = voices.get(pair);
      return {
        buyer: day.buyers[buyer]!.id,
        cooperative: day.cooperatives[cooperative]!.id,
        slot: day.slots[slot]!,
        table: day.tables[table]!,
        interpreter: voice === undefined ? null : day.interpreters[voice]!.id,
        wish: must ? 'must' : 'may',
        held: board.fixed[pair] === 1,
      };
    });
};

const changedIn = (board: Board): number | null =>
  board.day.previous &&
  board.day.previous.filter(({ asked, slot }) => asked < 0 || (!board.fixed[asked] && board.slotOf[asked] !== slot))
    .length;

/**
 * The schedule of a meeting day: musts first, then as many meetings, then as few idle gaps as found, with the bound
 * that no schedule passes, and why each wish was not met. The same day and seed give the same schedule.
 * Method and sources: `scheduleMeetings`, `replanMeetings`, `meetingBound`.
 */
export const planMeetings = (day: MeetingDay, progress?: Progress): Schedule => {
  const bound = meetingBound(day);
  const board = day.previous ? replanMeetings(day) : scheduleMeetings(day, bound, progress);
  const count = (must: boolean, met: boolean): number =>
    day.asked.filter((one, pair) => one.must === must && (!met || board.slotOf[pair] !== -1)).length;
  const meetings = day.slots.flatMap((_, slot) => meetingsIn(board, slot));
  return {
    meetings,
    asked: { must: count(true, false), may: count(false, false) },
    met: { must: count(true, true), may: count(false, true) },
    bound,
    gaps: board.gaps(),
    changed: changedIn(board),
    touched: touchedBy(day, meetings),
    unmet: whyUnmet(board),
  };
};
