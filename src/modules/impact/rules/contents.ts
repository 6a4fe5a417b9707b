import type { Plot } from '../../../platform/page/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';

/** A figure as a report says it: where it was frozen, and what was read there. */
export interface FrozenFigure {
  code: string;
  title: Trilingual;
  unit: string;
  period: string;
  /** Never rounded; null where it could not be said. */
  value: number | null;
  num: number;
  den: number;
  records: number;
  /** Its page, without language: of its own publication once it has one. */
  href: string;
  /** Of its own publication; null where it cannot have one, because it comes from outside. */
  publication: string | null;
  digest: string;
}

export type FrozenSection =
  | { kind: 'text'; title: Trilingual; body: Trilingual }
  | { kind: 'figures'; title: Trilingual; figures: string[] }
  | { kind: 'plot'; title: Trilingual; plot: Record<Lang, Plot> }
  | { kind: 'testimony'; title: Trilingual; testimony: string; seal: string };

/**
 * What a publication of a report is, for ever: its texts, its figures, its plots, and of each testimony the seal alone.
 * What somebody said is nobody's to keep: it is read from where it stands while the consent does.
 */
export interface Contents {
  format: 'twiza-report/1';
  report: string;
  number: number;
  /** ISO 8601. */
  publishedAt: string;
  title: Trilingual;
  lede: Trilingual;
  period: string;
  sections: FrozenSection[];
  figures: FrozenFigure[];
}

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/** JSON with its keys in order and without blanks: the same contents give the same bytes, whoever writes them. */
export const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const known = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = known.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
};

/** What is digested of contents. */
export const digested = (contents: Contents): string => canonical(contents as unknown as Json);
