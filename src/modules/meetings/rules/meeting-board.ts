// Longer than our files are: the table of a day and the four ways of changing it share its arrays.
import { interpretersFor } from './interpreters.ts';
import type { MeetingDay } from './meeting-day.ts';

const FREE = -1;

/**
 * The table of a day while it is being planned: which pair each participant meets in each slot. Every change keeps it
 * lawful (one place at once, tables, absences, interpreters) or is undone.
 */
export class Board {
  readonly day: MeetingDay;
  /** Slot of each pair, -1 where it does not meet. */
  readonly slotOf: Int32Array;
  readonly fixed: Uint8Array;
  private readonly slots: number;
  /** Tables that are reached without a step. */
  private readonly levels: number;
  /** Pair by participant × slots + slot; buyers first, then cooperatives. */
  private readonly at: Int32Array;
  private readonly pairsIn: Set<number>[];
  /** By slot, the interpreter of each pair that stands there or did in the plan before. */
  private readonly before: Map<number, number>[];

  constructor(day: MeetingDay) {
    this.day = day;
    this.slots = day.slots.length;
    this.levels = day.level.reduce((sum, one) => sum + one, 0);
    this.slotOf = new Int32Array(day.asked.length).fill(FREE);
    this.fixed = new Uint8Array(day.asked.length);
    this.at = new Int32Array((day.buyers.length + day.cooperatives.length) * this.slots).fill(FREE);
    this.pairsIn = day.slots.map(() => new Set<number>());
    this.before = day.slots.map(() => new Map<number, number>());
    for (const { asked, slot, interpreter } of [...(day.previous ?? []), ...day.held])
      if (interpreter !== null) this.before[slot]!.set(asked, interpreter);
    for (const { asked, slot } of day.held) {
      this.fixed[asked] = 1;
      this.put(asked, slot);
    }
  }

  /** The two of a pair, numbered together: buyers first. */
  two(pair: number): [number, number] {
    const { buyer, cooperative } = this.day.asked[pair]!;
    return [buyer, this.day.buyers.length + cooperative];
  }

  private there(one: number, slot: number): boolean {
    const { buyers, cooperatives } = this.day;
    const who = one < buyers.length ? buyers[one]! : cooperatives[one - buyers.length]!;
    return who.there[slot] === 1;
  }

  private meets(one: number, slot: number): number {
    return this.at[one * this.slots + slot]!;
  }

  private put(pair: number, slot: number): void {
    this.slotOf[pair] = slot;
    this.pairsIn[slot]!.add(pair);
    for (const one of this.two(pair)) this.at[one * this.slots + slot] = pair;
  }

  take(pair: number): void {
    const slot = this.slotOf[pair]!;
    this.pairsIn[slot]!.delete(pair);
    for (const one of this.two(pair)) this.at[one * this.slots + slot] = FREE;
    this.slotOf[pair] = FREE;
  }

  bothThere(pair: number, slot: number): boolean {
    return this.two(pair).every((one) => this.there(one, slot));
  }

  /** Pairs that stand in the way of this one in this slot, of its two participants. */
  blockers(pair: number, slot: number): number[] {
    return [...new Set(this.two(pair).map((one) => this.meets(one, slot)))].filter((other) => other !== FREE);
  }

  /** Who interprets what in a slot; null where interpreters do not suffice. */
  interpreting(slot: number): Map<number, number> | null {
    const before = this.before[slot]!;
    const voiced = [...this.pairsIn[slot]!].map((pair) => ({
      pair,
      fixed: this.fixed[pair] === 1,
      before: before.get(pair) ?? null,
    }));
    return interpretersFor(this.day, slot, voiced);
  }

  private lawful(slot: number): boolean {
    const pairs = this.pairsIn[slot]!;
    if (pairs.size > this.day.tables.length || this.interpreting(slot) === null) return false;
    let level = 0;
    for (const pair of pairs) level += this.needsLevel(pair) ? 1 : 0;
    return level <= this.levels;
  }

  /** One of the two cannot take a step. */
  needsLevel(pair: number): boolean {
    const { buyer, cooperative } = this.day.asked[pair]!;
    return this.day.buyers[buyer]!.stepFree || this.day.cooperatives[cooperative]!.stepFree;
  }

  /** Puts a pair that does not meet into a slot, if the slot takes it as it is. */
  insert(pair: number, slot: number): boolean {
    if (!this.bothThere(pair, slot) || this.blockers(pair, slot).length > 0) return false;
    this.put(pair, slot);
    if (this.lawful(slot)) return true;
    this.take(pair);
    return false;
  }

  insertAnywhere(pair: number): boolean {
    return this.day.slots.some((_, slot) => this.insert(pair, slot));
  }

  /** Moves a pair to another slot, if that one takes it. */
  move(pair: number, slot: number): boolean {
    const before = this.slotOf[pair]!;
    this.take(pair);
    if (this.insert(pair, slot)) return true;
    this.put(pair, before);
    return false;
  }

  /** The pairs tied to a participant through two slots (a Kempe chain): they can only change slots together. */
  chain(one: number, slot: number, other: number): number[] {
    const found = new Set<number>();
    const open = [one];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const pair of [this.meets(next, slot), this.meets(next, other)]) {
        if (pair === FREE || found.has(pair)) continue;
        found.add(pair);
        open.push(...this.two(pair));
      }
    }
    return [...found];
  }

  /** Exchanges two slots for the pairs of a chain; undone, and false, where that is not lawful. */
  exchange(pairs: readonly number[], slot: number, other: number): boolean {
    const turned = (pair: number): number => (this.slotOf[pair] === slot ? other : slot);
    if (pairs.some((pair) => this.fixed[pair] || !this.bothThere(pair, turned(pair)))) return false;
    this.turn(pairs, turned);
    if (this.lawful(slot) && this.lawful(other)) return true;
    this.turn(pairs, turned);
    return false;
  }

  private turn(pairs: readonly number[], turned: (pair: number) => number): void {
    const to = pairs.map(turned);
    for (const pair of pairs) this.take(pair);
    pairs.forEach((pair, n) => this.put(pair, to[n]!));
  }

  /** Makes room for a pair by one exchange along a chain, as in the proof of Kőnig's theorem. */
  insertByChain(pair: number): boolean {
    const [buyer, cooperative] = this.two(pair) as [number, number];
    for (let slot = 0; slot < this.slots; slot++) {
      if (!this.bothThere(pair, slot) || this.meets(buyer, slot) !== FREE) continue;
      for (let other = 0; other < this.slots; other++) {
        if (other === slot) continue;
        const chain = this.chain(cooperative, slot, other);
        if (!this.exchange(chain, slot, other)) continue;
        if (this.insert(pair, slot)) return true;
        this.exchange(chain, slot, other);
      }
    }
    return false;
  }

  /** Slots in which a participant is there and waits between two meetings. */
  gapsOf(one: number): number {
    let [gaps, waiting, met] = [0, 0, false];
    for (let slot = 0; slot < this.slots; slot++) {
      if (this.meets(one, slot) !== FREE) {
        if (met) gaps += waiting;
        met = true;
        waiting = 0;
      } else if (this.there(one, slot)) waiting++;
    }
    return gaps;
  }

  gaps(): number {
    let sum = 0;
    for (let one = 0; one < this.day.buyers.length + this.day.cooperatives.length; one++) sum += this.gapsOf(one);
    return sum;
  }

  gapsAround(pairs: readonly number[]): number {
    let sum = 0;
    for (const one of new Set(pairs.flatMap((pair) => this.two(pair)))) sum += this.gapsOf(one);
    return sum;
  }

  /** Musts first, then meetings. */
  worth(): number {
    let worth = 0;
    this.slotOf.forEach((slot, pair) => (worth += slot === FREE ? 0 : this.weight(pair)));
    return worth;
  }

  weight(pair: number): number {
    return this.day.asked[pair]!.must ? this.day.asked.length + 1 : 1;
  }

  inSlot(slot: number): number[] {
    return [...this.pairsIn[slot]!];
  }

  keep(): Int32Array {
    return this.slotOf.slice();
  }

  restore(kept: Int32Array): void {
    for (let pair = 0; pair < kept.length; pair++) if (this.slotOf[pair] !== FREE) this.take(pair);
    kept.forEach((slot, pair) => slot !== FREE && this.put(pair, slot));
  }
}
