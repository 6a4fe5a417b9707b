import { drawsFrom } from '../../../platform/methods/draws.ts';
import { Board } from './meeting-board.ts';
import type { MeetingDay } from './meeting-day.ts';
import { inOrder } from './schedule-meetings.ts';

/** So many others may have to move for one meeting that nobody insists on, and for one that must be. */
const MOVED_FOR_A_MAY = 2;
const MOVED_FOR_A_MUST = 6;

/** The plan before stands wherever it still can, musts first. Answers the pairs that fell. */
const standAgain = (board: Board): Set<number> => {
  const before = (board.day.previous ?? []).filter(({ asked }) => asked >= 0 && board.slotOf[asked] === -1);
  const fallen = new Set<number>();
  for (const { asked, slot } of before.toSorted((a, b) => board.weight(b.asked) - board.weight(a.asked)))
    if (!board.insert(asked, slot)) fallen.add(asked);
  return fallen;
};

/** Puts a pair where nobody else has to move, next to what the two have already. */
const insertWithLeastWaiting = (board: Board, pair: number): boolean => {
  let best: { slot: number; gaps: number } | null = null;
  for (let slot = 0; slot < board.day.slots.length; slot++) {
    if (!board.insert(pair, slot)) continue;
    const gaps = board.gapsAround([pair]);
    if (best === null || gaps < best.gaps) best = { slot, gaps };
    board.take(pair);
  }
  return best !== null && board.insert(pair, best.slot);
};

interface Way {
  chain: number[];
  slot: number;
  other: number;
  moved: number;
}

/** Every exchange of two slots that would make room for a pair, those that move the fewest first. */
const waysFor = (board: Board, pair: number): Way[] => {
  const [buyer, cooperative] = board.two(pair);
  const slots = board.day.slots.map((_, slot) => slot).filter((slot) => board.bothThere(pair, slot));
  return slots
    .flatMap((slot) =>
      [buyer, cooperative].flatMap((one) =>
        board.day.slots.flatMap((_, other): Way[] => {
          const chain = other === slot ? [] : board.chain(one, slot, other);
          const apart = board.blockers(pair, slot).every((blocker) => chain.includes(blocker));
          return chain.length > 0 && apart ? [{ chain, slot, other, moved: chain.length }] : [];
        }),
      ),
    )
    .toSorted((a, b) => a.moved - b.moved);
};

const insertByShortestChain = (board: Board, pair: number, most: number): boolean => {
  for (const { chain, slot, other, moved } of waysFor(board, pair)) {
    if (moved > most) return false;
    if (!board.exchange(chain, slot, other)) continue;
    if (board.insert(pair, slot)) return true;
    board.exchange(chain, slot, other);
  }
  return false;
};

/** What stands in the way of a pair in a slot; where both are free, any meeting that nobody insists on may give its place. */
const inTheWay = (board: Board, pair: number, slot: number): number[][] => {
  const blockers = board.blockers(pair, slot);
  const weak = (other: number): boolean => !board.fixed[other] && !board.day.asked[other]!.must;
  if (blockers.length > 0) return blockers.every(weak) ? [blockers] : [];
  return board
    .inSlot(slot)
    .filter(weak)
    .map((other) => [other]);
};

/** Seats a pair in place of others, and these elsewhere where that moves nobody; answers how many found no place. */
const takePlaceOf = (board: Board, pair: number, slot: number, others: readonly number[]): number | null => {
  for (const other of others) board.take(other);
  if (!board.insert(pair, slot)) return null;
  return others.filter((other) => !insertWithLeastWaiting(board, other)).length;
};

/** A must takes the place of what nobody insists on, where the fewest meetings are lost and then the fewest move. */
const displace = (board: Board, pair: number): boolean => {
  const before = board.keep();
  let best: { slot: number; others: number[]; cost: number } | null = null;
  for (let slot = 0; slot < board.day.slots.length; slot++) {
    if (!board.bothThere(pair, slot)) continue;
    for (const others of inTheWay(board, pair, slot)) {
      const lost = takePlaceOf(board, pair, slot, others);
      const cost = lost === null ? Number.POSITIVE_INFINITY : lost * 10 + others.length;
      if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { slot, others, cost };
      board.restore(before);
    }
  }
  return best !== null && takePlaceOf(board, pair, best.slot, best.others) !== null;
};

/**
 * A day planned again: what is held or begun stays, what stood stands wherever it still can, and what fell is sought a
 * place where nobody else has to move; only then by the shortest exchange of slots (a Kempe chain), which for a pair
 * that nobody insists on moves at most two others and for a must at most six, before it takes the place of a meeting
 * that nobody insists on. Moves are not traded for gaps: people have their agenda in hand.
 * Wishes that were never met are added only where that moves nobody, and only if `fill` is asked.
 */
export const replanMeetings = (day: MeetingDay): Board => {
  const draw = drawsFrom(day.seed).uniform;
  const board = new Board(day);
  const fallen = standAgain(board);
  const sought = inOrder(board, draw).filter((pair) => fallen.has(pair) || day.asked[pair]!.must || day.fill);
  const left = sought.filter((pair) => !insertWithLeastWaiting(board, pair));
  for (const pair of left) {
    const { must } = day.asked[pair]!;
    if (!must && !fallen.has(pair)) continue;
    if (insertByShortestChain(board, pair, must ? MOVED_FOR_A_MUST : MOVED_FOR_A_MAY) || !must) continue;
    if (!displace(board, pair)) insertByShortestChain(board, pair, Number.POSITIVE_INFINITY);
  }
  return board;
};
