import { meetingBound } from './meeting-bound.ts';
import type { Board } from './meeting-board.ts';
import type { MeetingDay, PlannedMeeting, Schedule } from './meeting-day.ts';
import { scheduleMeetings } from './schedule-meetings.ts';
import { whyUnmet } from './why-unmet.ts';

/** Tables of a slot: those that stand, then each buyer's own where it is free, then the first free one. */
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
  for (const one of day.held) if (one.slot === slot) give(one.asked, one.table);
  for (const one of day.previous ?? [])
    if (one.slot === slot && board.slotOf[one.asked] === slot) give(one.asked, one.table);
  for (const pair of pairs) give(pair, day.asked[pair]!.buyer < day.tables.length ? day.asked[pair]!.buyer : null);
  for (const pair of pairs) day.tables.forEach((_, table) => give(pair, table));
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
 * Method and sources: `scheduleMeetings`, `meetingBound`.
 */
export const planMeetings = (day: MeetingDay): Schedule => {
  const bound = meetingBound(day);
  const board = scheduleMeetings(day, bound);
  const count = (must: boolean, met: boolean): number =>
    day.asked.filter((one, pair) => one.must === must && (!met || board.slotOf[pair] !== -1)).length;
  return {
    meetings: day.slots.flatMap((_, slot) => meetingsIn(board, slot)),
    asked: { must: count(true, false), may: count(false, false) },
    met: { must: count(true, true), may: count(false, true) },
    bound,
    gaps: board.gaps(),
    changed: changedIn(board),
    unmet: whyUnmet(board),
  };
};
