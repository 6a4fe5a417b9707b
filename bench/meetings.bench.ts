// Meeting days of real size beside a greedy one and the bound that none passes; then the same disturbed at 09:10.
import { planMeetings, readMeetingDay } from '../src/modules/meetings/index.ts';
import { greedyMeetings } from '../src/modules/meetings/rules/greedy-meetings.ts';
import { disturbed, inventedDay } from './invented-day.ts';

const secondsSince = (began: number): string => ((performance.now() - began) / 1000).toFixed(2);

for (const [buyers, cooperatives, interpreters, tables] of [
  [20, 60, 3, 20],
  [20, 60, 3, 15],
  [20, 60, 1, 20],
] as const) {
  const file = { ...inventedDay(buyers, cooperatives, interpreters, 'bench'), tables };
  const began = performance.now();
  const { meetings, met, bound, gaps } = planMeetings(readMeetingDay(file));
  const seconds = secondsSince(began);
  const greedy = greedyMeetings(readMeetingDay(file));
  console.log(
    `${buyers} buyers × ${cooperatives} cooperatives × ${interpreters} interpreters, ${tables} tables: ${seconds} s, ` +
      `${met.must} musts of at most ${bound.must}, ${met.must + met.may} meetings of at most ${bound.meetings}, ${gaps} gaps; ` +
      `greedy ${greedy.must} musts, ${greedy.meetings} meetings, ${greedy.gaps} gaps`,
  );
  const again = disturbed(file, meetings);
  const restarted = performance.now();
  const mended = planMeetings(readMeetingDay({ ...again, fill: false }));
  const anew = planMeetings(readMeetingDay({ ...again, previous: null }));
  const stood = new Set(meetings.map((one) => `${one.buyer} ${one.cooperative} ${one.slot}`));
  const moved = anew.meetings.filter((one) => !stood.has(`${one.buyer} ${one.cooperative} ${one.slot}`)).length;
  console.log(
    `  disturbed in its second slot: ${secondsSince(restarted)} s with the plan anew, ${mended.meetings.length} meetings of at most ` +
      `${mended.bound.meetings}, ${mended.met.must} musts of at most ${mended.bound.must}; ${mended.changed} meetings moved or fell, ` +
      `${mended.touched} people touched; anew: ${anew.meetings.length} meetings, ${moved} of them elsewhere`,
  );
}
