import type { Said } from '../../../platform/cli.ts';

/** What a buyer seeks. Empty lists and null say nothing, and exclude nobody. */
export interface Need {
  id: string;
  buyer: string;
  activities: string[];
  /** Codes of regions or provinces; a region takes its provinces (MA-03 takes MA-03-281). */
  territories: string[];
  /** All of the country, which is more than not saying where. */
  everywhere: boolean;
  /** Where it is delivered. */
  place: string | null;
  quantity: number | null;
  /** The least part of the quantity that one cooperative may bring, 0 to 1; below 1 several are pooled. */
  least: number;
  /** 1 to 12. */
  months: number[];
  languages: string[];
  interpreted: boolean;
  /** Codes of labels that are asked for. */
  labels: string[];
  /** How many cooperatives it is offered to. */
  seats: number;
  refuses: Set<string>;
  /** Of what the quantity is told: a kind of units, and the codes of the products; null where the offers say it whole. */
  counted: { kind: string; codes: Set<string> } | null;
  /** Cooperatives that are left out of it without being counted: asked already, or the one that asks. */
  passed: Set<string>;
}

/** How much of one product a cooperative makes in a month, in the first unit of its kind. */
export interface Made {
  concept: string | null;
  chain: string | null;
  kind: string;
  capacity: number;
}

/** What a cooperative brings. */
export interface Offer {
  id: string;
  activities: string[];
  territory: string | null;
  /** The first two parts of its code. */
  region: string | null;
  /** What it can bring, where that is one number for every need. */
  capacity: number | null;
  /** What it can bring product by product; the need says which counts (`capacityFor`). */
  makes: Made[];
  months: number[];
  languages: string[];
  /** Labels that it holds today. */
  labels: string[];
  /** How many needs it may be offered at once. */
  most: number;
  /** Needs that have gone by since it was last offered one. */
  waited: number;
  refuses: Set<string>;
  /** Of what was agreed before: delivered, and lost. */
  delivered: number;
  lost: number;
}

/** By buyer: cooperatives that it met, or that answered it, before. */
export type Known = Map<string, Set<string>>;

export interface Matching {
  needs: Need[];
  offers: Offer[];
  known: Known;
  exposure: { within: number; beyond: number } | null;
  seed: number | string;
}

export const FILTERS = ['activity', 'territory', 'season', 'capacity', 'language', 'veto', 'already_met'] as const;
export type Filter = (typeof FILTERS)[number];

/** A cooperative that passed every filter of a need. */
export interface Candidate {
  offer: number;
  score: number;
}

export interface Match {
  need: string;
  cooperative: string;
  /** Harmonic mean of the two sides, 0 to 1. */
  score: number;
  sides: { buyer: number; cooperative: number };
  /** Offered so that the exposure floor is kept, not for its score. */
  exposure: boolean;
  /** In a seat beyond those that the need asked for. */
  beyond: boolean;
  agreed: string[];
  missing: string[];
  say: Said;
}

export interface Matched {
  matches: Match[];
  needs: {
    need: string;
    seats: number;
    offered: number;
    eligible: number;
    excluded: Partial<Record<Filter, number>>;
  }[];
  /** Sum of scores in the seats asked for. */
  total: number;
  /** No assignment, with or without the exposure floor, has a larger total. */
  bound: number;
  /** (bound - total) / bound: what is unproved, and what the floor costs. */
  gap: number;
  exposure: {
    due: number;
    offered: number;
    /** Due, and why no need could be offered: none fits, or every seat is another's. */
    left: { cooperative: string; why: 'no_need_fits' | 'no_seat'; say: Said }[];
  } | null;
}
