import type { Candidate } from './matching.ts';

/** A need's bid that a cooperative holds. */
interface Bid {
  need: number;
  price: number;
}

export interface Auctioned {
  /** By need: its candidates that it is offered to. */
  chosen: Candidate[][];
  bound: number;
}

const STEP = 2e-4;

class Auction {
  readonly bids: Bid[][];
  readonly chosen: Candidate[][];
  private readonly candidates: Candidate[][];
  private readonly most: number[];

  constructor(candidates: Candidate[][], most: number[]) {
    this.candidates = candidates;
    this.most = most;
    this.bids = most.map(() => []);
    this.chosen = candidates.map(() => []);
  }

  /** What a place with a cooperative costs: nothing while it has one free. */
  price(offer: number): number {
    const bids = this.bids[offer]!;
    return bids.length < this.most[offer]! ? 0 : bids.at(-1)!.price;
  }

  /** The candidate worth most to a need at these prices, and what the next best is worth. */
  private best(need: number): { candidate: Candidate; worth: number; next: number } | null {
    const own = new Set(this.chosen[need]!.map(({ offer }) => offer));
    let best: Candidate | null = null;
    let [worth, next] = [0, 0];
    for (const candidate of this.candidates[need]!) {
      // Prices are never below 0 and scores fall: nothing further can be worth more.
      if (candidate.score <= next) break;
      if (own.has(candidate.offer)) continue;
      const value = candidate.score - this.price(candidate.offer);
      if (value > worth) [best, next, worth] = [candidate, worth, value];
      else if (value > next) next = value;
    }
    return best && { candidate: best, worth, next };
  }

  /** One bid of a need; returns the need that lost its place, or null. `false` where no place is worth its price. */
  bid(need: number): number | null | false {
    const found = this.best(need);
    if (!found) return false;
    const { candidate, worth, next } = found;
    const bids = this.bids[candidate.offer]!;
    const price = this.price(candidate.offer) + worth - next + STEP;
    const outbid = bids.length < this.most[candidate.offer]! ? null : bids.pop()!.need;
    bids.push({ need, price });
    bids.sort((a, b) => b.price - a.price);
    this.chosen[need]!.push(candidate);
    if (outbid === null) return null;
    this.chosen[outbid] = this.chosen[outbid]!.filter(({ offer }) => offer !== candidate.offer);
    return outbid;
  }
}

/** The value of the dual at these prices: whatever they are, no assignment is worth more. */
const dual = (auction: Auction, candidates: Candidate[][], seats: number[], most: number[]): number => {
  let sum = 0;
  most.forEach((places, offer) => (sum += places * auction.price(offer)));
  candidates.forEach((all, need) => {
    const worths: number[] = [];
    for (const { offer, score } of all) {
      const least = worths.length < seats[need]! ? 0 : worths.at(-1)!;
      if (score <= least) break;
      const worth = score - auction.price(offer);
      if (worth <= least) continue;
      if (worths.length === seats[need]!) worths.pop();
      worths.push(worth);
      worths.sort((a, b) => b - a);
    }
    for (const worth of worths) sum += worth;
  });
  return sum;
};

/**
 * Needs to cooperatives with the largest total score under the seats of the one and the places of the other, by
 * auction (Bertsekas 1988; with similar objects, Bertsekas & Castañon 1989). Candidates come best first. The bound is
 * the dual at the final prices, by weak duality, so it holds whatever the auction did.
 */
export const auction = (candidates: Candidate[][], seats: number[], most: number[]): Auctioned => {
  const held = new Auction(candidates, most);
  const open = seats.flatMap((count, need) => Array.from({ length: count }, () => need)).reverse();
  for (let need = open.pop(); need !== undefined; need = open.pop()) {
    const outbid = held.bid(need);
    if (typeof outbid === 'number') open.push(outbid);
  }
  return { chosen: held.chosen, bound: dual(held, candidates, seats, most) };
};
