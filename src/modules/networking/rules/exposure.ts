import type { Auctioned } from './auction.ts';
import type { Candidate, Matching } from './matching.ts';

export interface Exposed {
  /** Offers that had to be offered something by now. */
  due: Set<number>;
  /** By need: candidates in seats beyond those asked for. */
  beyond: Candidate[][];
  /** Needs that could have been offered to whom, by due offer: [] where none fits. */
  fits: Map<number, { need: number; score: number }[]>;
}

/** Those for whom the stated number of needs goes by with the needs of this file. */
const dueIn = ({ needs, offers, exposure }: Matching): Set<number> =>
  new Set(exposure ? offers.flatMap(({ waited }, n) => (waited + needs.length >= exposure.within ? [n] : [])) : []);

class Floor {
  private readonly chosen: Candidate[][];
  private readonly seats: number[];
  private readonly load: number[];
  private readonly exposed: Exposed;
  /** Needs from which no seat can be had any more: once a search fails, it fails for ever. */
  private readonly dead = new Set<number>();

  constructor(chosen: Candidate[][], seats: number[], load: number[], exposed: Exposed) {
    this.chosen = chosen;
    this.seats = seats;
    this.load = load;
    this.exposed = exposed;
  }

  private spare({ offer }: Candidate): boolean {
    return !this.exposed.due.has(offer) || this.load[offer]! > 1;
  }

  private drop(need: number, gone: Candidate): void {
    this.chosen[need] = this.chosen[need]!.filter((one) => one !== gone);
    this.load[gone.offer]!--;
  }

  private take(need: number, offer: number, score: number): void {
    this.chosen[need]!.push({ offer, score });
    this.load[offer]!++;
  }

  /** Takes the seat that costs least: a free one, or that of the weakest who may go. */
  private directly(offer: number): boolean {
    let best: { need: number; score: number; gone: Candidate | null; cost: number } | null = null;
    for (const { need, score } of this.exposed.fits.get(offer)!) {
      if (this.dead.has(need) || this.chosen[need]!.some((one) => one.offer === offer)) continue;
      const free = this.chosen[need]!.length < this.seats[need]!;
      const weakest = this.chosen[need]!.filter((one) => this.spare(one)).sort((a, b) => a.score - b.score)[0];
      if (!free && !weakest) continue;
      const cost = (free ? 0 : weakest!.score) - score;
      if (!best || cost < best.cost) best = { need, score, gone: free ? null : weakest!, cost };
    }
    if (!best) return false;
    if (best.gone) this.drop(best.need, best.gone);
    this.take(best.need, offer, best.score);
    return true;
  }

  /** Finds a seat for an offer, if need be by finding another for who sits there. */
  seat(offer: number): boolean {
    if (this.directly(offer)) return true;
    for (const { need, score } of this.exposed.fits.get(offer)!) {
      if (this.dead.has(need) || this.chosen[need]!.some((one) => one.offer === offer)) continue;
      this.dead.add(need);
      const mover = this.chosen[need]!.find((one) => this.seat(one.offer));
      if (!mover) continue;
      this.dead.delete(need);
      this.drop(need, mover);
      this.take(need, offer, score);
      return true;
    }
    return false;
  }

  /** A seat more than was asked for, at the best need that still has one. */
  seatBeyond(offer: number, most: number): boolean {
    const open = this.exposed.fits.get(offer)!.find(({ need }) => this.exposed.beyond[need]!.length < most);
    if (!open) return false;
    this.exposed.beyond[open.need]!.push({ offer, score: open.score });
    this.load[offer]!++;
    return true;
  }
}

/**
 * The exposure floor: whoever is due and was given nothing takes the seat that costs least, by augmenting paths
 * (Kuhn 1955) that leave nobody else who is due without one, so as many as seats allow are reached; then seats beyond.
 * Changes `chosen`.
 */
export const keepFloor = (matching: Matching, candidates: Candidate[][], { chosen }: Auctioned): Exposed => {
  const due = dueIn(matching);
  const fits: Exposed['fits'] = new Map([...due].map((offer) => [offer, []]));
  const load = matching.offers.map(() => 0);
  candidates.forEach((all, need) => {
    for (const { offer, score } of due.size > 0 ? all : []) fits.get(offer)?.push({ need, score });
  });
  for (const all of chosen) for (const { offer } of all) load[offer]!++;
  for (const needs of fits.values()) needs.sort((a, b) => b.score - a.score || a.need - b.need);
  const exposed: Exposed = { due, beyond: candidates.map(() => []), fits };
  const seats = matching.needs.map((need) => need.seats);
  const floor = new Floor(chosen, seats, load, exposed);
  const poorest = [...due].filter((offer) => load[offer] === 0 && fits.get(offer)!.length > 0);
  poorest.sort((a, b) => matching.offers[b]!.waited - matching.offers[a]!.waited || a - b);
  const without = poorest.filter((offer) => !floor.seat(offer));
  for (const offer of without) floor.seatBeyond(offer, matching.exposure!.beyond);
  return exposed;
};
