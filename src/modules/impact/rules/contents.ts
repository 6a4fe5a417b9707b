import type { Plot } from '../../../platform/page/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { Compared } from './report.ts';

/** A figure as a report says it: where it was frozen, and what was read there. */
export interface FrozenFigure {
  code: string;
  title: Trilingual;
  unit: string;
  /** '' for the whole time, up to the publication; else a year. */
  period: string;
  /** Whether it counts what happened in its period, what there is since the beginning, or how things stand at its end. */
  counts?: 'within' | 'until' | 'as_at';
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
  /**
   * SHA-256 over the canonical JSON of its definition, and of its records: whoever checks a file is told which of them is
   * another than it was. Absent where it has no publication of its own.
   */
  definition?: string;
  units?: string;
}

/** A figure of the report as it is said there: of its period, or of the whole time. */
export const figureSaid = (
  figures: readonly FrozenFigure[],
  period: string,
  { figure, whole }: { figure: string; whole?: true },
): FrozenFigure | undefined =>
  figures.find(({ code, period: read }) => code === figure && read === (whole ? '' : period));

/**
 * What a figure of a report is told with: of a report on a year, one that counts what happened in it is told since the
 * beginning too; one that is counted since the beginning is told once.
 */
export const alsoWhole = (figures: readonly FrozenFigure[], figure: FrozenFigure): FrozenFigure | undefined =>
  figure.period === '' || figure.counts !== 'within'
    ? undefined
    : figures.find(({ code, period }) => code === figure.code && period === '');

/** Figures beside each other as they were read: each value with the address of its records. */
export interface FrozenComparison {
  along: Compared;
  columns: { key: string; name: Trilingual | null }[];
  rows: { code: string; title: Trilingual; unit: string; cells: ({ value: number | null; href: string } | null)[] }[];
}

export type FrozenSection =
  | { kind: 'text'; title: Trilingual; body: Trilingual }
  | { kind: 'figures'; title: Trilingual; figures: string[] }
  | { kind: 'plot'; title: Trilingual; plot: Record<Lang, Plot> }
  | { kind: 'comparison'; title: Trilingual; compared: FrozenComparison }
  | { kind: 'testimony'; title: Trilingual; testimony: string; seal: string }
  | { kind: 'photograph'; title: Trilingual; photograph: string; seal: string };

/**
 * What a publication of a report is, for ever: its texts, its figures, its plots, and of each testimony and each
 * photograph the seal alone. What somebody said, and how she looks, is nobody's to keep: it is read from where it stands
 * while the consent does.
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
