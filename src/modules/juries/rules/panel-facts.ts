import type { Envelope, Quota } from './selection-problem.ts';

/** An entry as its panel knows it: no name, nothing of its content. */
export interface PanelEntry {
  id: string;
  number: number;
  sector: string | null;
  region: string | null;
  language: string;
  withdrawn: boolean;
}

export interface PanelJuror {
  id: string;
  number: number;
  /** A code of this panel alone; '' for none. */
  institution: string;
  sectors: string[];
  regions: string[];
  languages: string[];
}

/** What the laureates must fit: places, money and quotas. An envelope's `funder` is its id. */
export interface Constraints {
  places: number;
  envelopes: (Omit<Envelope, 'regions'> & { regions: string[] })[];
  quotas: Quota[];
}

export interface Reading {
  id: string;
  juror: string;
  entry: string;
  /** The levels given, once the reading is finished. */
  levels: Record<string, number> | null;
}

export type DecisionKind = 'confirm' | 'move' | 'set_aside';

export interface Decided {
  id: string;
  entry: string;
  kind: DecisionKind;
  toRank: number | null;
  adopted: boolean;
}

/** Everything of a panel that its methods read: loaded from the database, or folded from its journal by a replay. */
export interface PanelFacts {
  id: string;
  weights: { code: string; weight: number }[];
  readers: number;
  anchors: number;
  load: { min: number; max: number };
  seed: number;
  constraints: Constraints;
  entries: PanelEntry[];
  jurors: PanelJuror[];
  conflicts: { juror: string; entry: string }[];
  /** Given to read and neither taken back nor recused. */
  readings: Reading[];
  /** The anchor files of the last assignment; null before the first. */
  chosenAnchors: string[] | null;
  decisions: Decided[];
}

export const byNumber = (entries: readonly PanelEntry[]): PanelEntry[] =>
  entries.filter(({ withdrawn }) => !withdrawn).sort((a, b) => a.number - b.number);

/** Jurors in the order of their numbers, which are given once and stay. */
export const jurorsInOrder = (jurors: readonly PanelJuror[]): PanelJuror[] =>
  [...jurors].sort((a, b) => a.number - b.number);
