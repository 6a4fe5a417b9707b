// Matching and meeting days of real size beside greedy ones and the bound that none passes.
import { matchNeeds, planMeetings, readMatching, readMeetingDay } from '../src/modules/networking/index.ts';
import { fitting } from '../src/modules/networking/rules/candidates.ts';
import { Board } from '../src/modules/networking/rules/meeting-board.ts';
import { inventedDay } from './invented-day.ts';
import { inventedMarket } from './invented-market.ts';

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

/** The best pair of all first, while there are seats and places. */
const greedyTotal = (file: object): number => {
  const matching = readMatching(file);
  const pairs = fitting(matching).candidates.flatMap((all, need) => all.slice(0, 200).map((one) => ({ need, ...one })));
  const seats = matching.needs.map((need) => need.seats);
  const places = matching.offers.map(({ most }) => most);
  let total = 0;
  for (const { need, offer, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (seats[need] === 0 || places[offer] === 0) continue;
    seats[need]!--;
    places[offer]!--;
    total += score;
  }
  return total;
};

for (const [needs, offers, activities, exposure] of [
  [500, 60_000, 40, null],
  [40, 55, 4, null],
  [40, 120, 4, { within: 40 }],
] as const) {
  const file = { ...inventedMarket(needs, offers, 'bench', activities), exposure };
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const { matches, total, bound, gap, exposure: floor } = matchNeeds(readMatching(file));
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  console.log(
    `${needs} needs × ${offers} cooperatives: ${seconds} s (processor ${(process.cpuUsage(cpu).user / 1e6).toFixed(2)} s), ` +
      `${matches.length} matches, total ${total.toFixed(2)}, bound ${bound.toFixed(2)}, gap ${(gap * 100).toFixed(3)} %, ` +
      `greedy ${greedyTotal(file).toFixed(2)}${floor ? `, exposure: ${floor.offered} of ${floor.due} offered` : ''}`,
  );
}
