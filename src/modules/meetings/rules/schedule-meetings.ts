import { Board } from './meeting-board.ts';
import type { MeetingDay } from './meeting-day.ts';
import { drawsFrom, shuffled } from '../../../platform/methods/draws.ts';

type Bound = { must: number; meetings: number };

const EVICTIONS = 400;
const SHAKES = 150_000;

const missing = (board: Board): number[] => [...board.slotOf.keys()].filter((pair) => board.slotOf[pair] === -1);

const place = (board: Board, pair: number): boolean => board.insertAnywhere(pair) || board.insertByChain(pair);

/** Musts first, and among equals those with the fewest slots left to them; a draw settles the rest. */
export const inOrder = (board: Board, draw: () => number): number[] => {
  const choices = new Map(
    missing(board).map((pair) => [pair, board.day.slots.filter((_, slot) => board.bothThere(pair, slot)).length]),
  );
  const helped = (pair: number): number => (board.day.asked[pair]!.interpreters === null ? 1 : 0);
  return shuffled([...choices.keys()], draw).sort(
    (a, b) => board.weight(b) - board.weight(a) || choices.get(a)! - choices.get(b)! || helped(a) - helped(b),
  );
};

const reached = (board: Board, bound: Bound): boolean => {
  const { asked } = board.day;
  const must = asked.filter((one, pair) => one.must && board.slotOf[pair] !== -1).length;
  return must >= bound.must && missing(board).length <= asked.length - bound.meetings;
};

/** Puts one missing pair in place of those that block it, then tries to seat these elsewhere. Never for the worse. */
const evict = (board: Board, draw: () => number): void => {
  const out = missing(board).filter((pair) => board.day.asked[pair]!.interpreters?.length !== 0);
  const pair = out[Math.floor(draw() * out.length)];
  if (pair === undefined) return;
  const slots = board.day.slots.flatMap((_, slot) => (board.bothThere(pair, slot) ? [slot] : []));
  const slot = slots[Math.floor(draw() * slots.length)];
  if (slot === undefined) return;
  const [kept, before] = [board.keep(), board.worth()];
  const blockers = board.blockers(pair, slot);
  // Where both are free, a table or an interpreter is what misses: anybody of the slot may have to go.
  if (blockers.length === 0) blockers.push(...shuffled(board.inSlot(slot), draw).slice(0, 1));
  if (blockers.some((other) => board.fixed[other])) return;
  for (const other of blockers) board.take(other);
  if (board.insert(pair, slot)) for (const other of shuffled(missing(board), draw)) place(board, other);
  if (board.worth() < before) board.restore(kept);
};

interface Change {
  pairs: number[];
  make: () => boolean;
  undo: () => void;
}

/** One random change of slots: a pair moves, or a chain exchanges two slots. */
const drawChange = (board: Board, draw: () => number): Change | null => {
  const pair = Math.floor(draw() * board.slotOf.length);
  const [from, to] = [board.slotOf[pair]!, Math.floor(draw() * board.day.slots.length)];
  if (from === -1 || from === to || board.fixed[pair] || !board.bothThere(pair, to)) return null;
  if (board.blockers(pair, to).length === 0)
    return { pairs: [pair], make: () => board.move(pair, to), undo: () => void board.move(pair, from) };
  const pairs = board.chain(board.day.asked[pair]!.buyer, from, to);
  const exchange = (): boolean => board.exchange(pairs, from, to);
  return { pairs, make: exchange, undo: () => void exchange() };
};

/**
 * Fewer gaps by simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) in a fixed number of steps. Acceptance is a
 * ratio of sums, not an exponential, so that every engine decides alike.
 */
const closeGaps = (board: Board, draw: () => number, progress: Progress): void => {
  let gaps = board.gaps();
  let [best, least] = [board.keep(), gaps];
  for (let step = 0; step < SHAKES && least > 0; step++) {
    const heat = 1 - step / SHAKES;
    if (step % 5000 === 0) progress(0.4 + (0.6 * step) / SHAKES);
    const change = drawChange(board, draw);
    if (!change) continue;
    const before = board.gapsAround(change.pairs);
    if (!change.make()) continue;
    const worse = board.gapsAround(change.pairs) - before;
    if (worse > 0 && draw() >= (heat / (heat + worse)) ** 4) {
      change.undo();
      continue;
    }
    gaps += worse;
    if (gaps < least) [best, least] = [board.keep(), gaps];
  }
  board.restore(best);
};

const seat = (board: Board, draw: () => number): void => {
  for (const pair of inOrder(board, draw)) place(board, pair);
};

/** How far a schedule has come, from 0 to 1. */
export type Progress = (share: number) => void;

/**
 * A board with as many musts, then as many meetings, then as few gaps as found: seating by free slots and Kempe chains
 * (the constructive proof of Kőnig's theorem), evictions until the bound is reached or they are used up, annealing of
 * the gaps. A plan that is made again goes its own way: `replanMeetings`.
 */
export const scheduleMeetings = (day: MeetingDay, bound: Bound, progress: Progress = () => {}): Board => {
  const draw = drawsFrom(day.seed).uniform;
  const board = new Board(day);
  seat(board, draw);
  for (let turn = 0; turn < EVICTIONS && !reached(board, bound); turn++) {
    evict(board, draw);
    progress((0.4 * turn) / EVICTIONS);
  }
  closeGaps(board, draw, progress);
  return board;
};
