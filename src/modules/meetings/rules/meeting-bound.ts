import type { Asked, MeetingDay } from './meeting-day.ts';

const count = (there: Uint8Array): number => there.reduce((sum, one) => sum + one, 0);

/**
 * Most pairs that buyers and cooperatives can take with the slots that each has: maximum flow with unit pairs, by
 * augmenting paths (Ford & Fulkerson 1956). `room` is the number of free slots by buyer and by cooperative.
 */
const mostPairs = (pairs: readonly Asked[], room: { buyers: number[]; cooperatives: number[] }): number => {
  const taken = new Uint8Array(pairs.length);
  const left = { buyers: [...room.buyers], cooperatives: [...room.cooperatives] };
  const ofBuyer = room.buyers.map((): number[] => []);
  const ofCooperative = room.cooperatives.map((): number[] => []);
  pairs.forEach(({ buyer, cooperative }, n) => {
    ofBuyer[buyer]!.push(n);
    ofCooperative[cooperative]!.push(n);
  });
  const visit = (buyer: number, seen: Set<number>): boolean => {
    for (const n of ofBuyer[buyer]!) {
      const { cooperative } = pairs[n]!;
      if (taken[n] || seen.has(cooperative)) continue;
      seen.add(cooperative);
      if (left.cooperatives[cooperative]! > 0) {
        left.cooperatives[cooperative]!--;
        taken[n] = 1;
        return true;
      }
      for (const other of ofCooperative[cooperative]!) {
        if (!taken[other] || !visit(pairs[other]!.buyer, seen)) continue;
        taken[other] = 0;
        taken[n] = 1;
        return true;
      }
    }
    return false;
  };
  let most = 0;
  left.buyers.forEach((slots, buyer) => {
    for (let free = slots; free > 0 && visit(buyer, new Set()); free--) most++;
  });
  return most;
};

/** Slots of each still free for what is not held. */
const roomOf = (day: MeetingDay, who: 'buyers' | 'cooperatives'): number[] =>
  day[who].map(({ there }, n) => {
    const free = there.slice();
    for (const { asked, slot } of day.held) {
      const pair = day.asked[asked]!;
      if ((who === 'buyers' ? pair.buyer : pair.cooperative) === n) free[slot] = 0;
    }
    return count(free);
  });

/**
 * An upper bound on what any schedule can hold of the musts, and in all: slots of each participant, tables, and hours
 * of interpreters. Without absences and interpreters it is always reached, because the pairs that a flow chooses form
 * a bipartite graph that can be coloured with as many slots as its largest degree (Kőnig 1916), in classes of equal
 * size (de Werra 1971).
 */
export const meetingBound = (day: MeetingDay): { must: number; meetings: number } => {
  const heldPairs = new Set(day.held.map(({ asked }) => asked));
  const room = { buyers: roomOf(day, 'buyers'), cooperatives: roomOf(day, 'cooperatives') };
  let [seats, hours] = [0, 0];
  day.slots.forEach((_, slot) => {
    const open = day.buyers.some(({ there }) => there[slot]);
    const held = day.held.filter((one) => one.slot === slot);
    const interpreting = new Set(held.flatMap(({ interpreter }) => (interpreter === null ? [] : [interpreter])));
    const free = day.interpreters.filter(({ there }, n) => there[slot] && !interpreting.has(n)).length;
    const tables = open ? Math.max(0, day.tables.length - held.length) : 0;
    seats += tables;
    hours += Math.min(free, tables);
  });
  const most = (musts: boolean): number => {
    const open = day.asked.filter(
      (one, n) => !heldPairs.has(n) && (one.must || !musts) && one.interpreters?.length !== 0,
    );
    const alone = open.filter(({ interpreters }) => interpreters === null);
    const held = day.held.filter(({ asked }) => day.asked[asked]!.must || !musts).length;
    return held + Math.min(seats, mostPairs(open, room), mostPairs(alone, room) + hours);
  };
  return { must: most(true), meetings: most(false) };
};
