// Matching of real size beside a greedy one and the bound that none passes.
import { matchNeeds, readMatching } from '../src/modules/networking/index.ts';
import { fitting } from '../src/modules/networking/rules/candidates.ts';
import { inventedMarket } from './invented-market.ts';

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
