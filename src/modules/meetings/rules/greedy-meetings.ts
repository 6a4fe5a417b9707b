import { Board } from './meeting-board.ts';
import type { MeetingDay } from './meeting-day.ts';

/** What first come, first served would give: each wish takes the first slot free for both, musts first. */
export const greedyMeetings = (day: MeetingDay): { must: number; meetings: number; gaps: number } => {
  const board = new Board(day);
  const order = [...day.asked.keys()]
    .filter((pair) => board.slotOf[pair] === -1)
    .sort((a, b) => board.weight(b) - board.weight(a));
  for (const pair of order) board.insertAnywhere(pair);
  const met = [...day.asked.keys()].filter((pair) => board.slotOf[pair] !== -1);
  return { must: met.filter((pair) => day.asked[pair]!.must).length, meetings: met.length, gaps: board.gaps() };
};
