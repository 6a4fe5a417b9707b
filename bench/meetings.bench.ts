// Meeting days of real size beside a greedy one and the bound that none passes.
import { planMeetings, readMeetingDay } from '../src/modules/meetings/index.ts';
import { Board } from '../src/modules/meetings/rules/meeting-board.ts';
import { inventedDay } from './invented-day.ts';

/** First come, first served: each wish takes the first slot free for both, musts first. */
const greedy = (file: object): string => {
  const day = readMeetingDay(file);
  const board = new Board(day);
  const order = [...day.asked.keys()].sort((a, b) => board.weight(b) - board.weight(a));
  const met = order.filter((pair) => board.insertAnywhere(pair));
  const musts = met.filter((pair) => day.asked[pair]!.must).length;
  return `greedy ${musts} musts, ${met.length} meetings, ${board.gaps()} gaps`;
};

for (const [buyers, cooperatives, interpreters, tables] of [
  [20, 60, 3, 20],
  [20, 60, 3, 15],
  [20, 60, 1, 20],
] as const) {
  const file = { ...inventedDay(buyers, cooperatives, interpreters, 'bench'), tables };
  const began = performance.now();
  const { met, bound, gaps } = planMeetings(readMeetingDay(file));
  const seconds = ((performance.now() - began) / 1000).toFixed(2);

  console.log(
    `${buyers} buyers × ${cooperatives} cooperatives × ${interpreters} interpreters, ${tables} tables: ${seconds} s, ` +
      `${met.must} musts of at most ${bound.must}, ${met.must + met.may} meetings of at most ${bound.meetings}, ${gaps} gaps; ${greedy(file)}`,
  );
}
