import type { Trilingual } from '../../../platform/words/trilingual.ts';

export const sectionKinds = ['text', 'figures', 'plot', 'comparison', 'testimony', 'photograph'] as const;
export type SectionKind = (typeof sectionKinds)[number];

/**
 * What a plot shows of one figure. `growth`: year by year, with its target. `parts`: told apart by what is counted
 * (sex, sector …), the unknown with them, year by year. `editions`: edition by edition. `regions`: each region with its
 * target. `map`: the 12 regions. `multiples`: each region year by year.
 */
export const plotViews = ['growth', 'parts', 'editions', 'regions', 'map', 'multiples'] as const;
export type PlotView = (typeof plotViews)[number];

export interface PlotAsked {
  view: PlotView;
  indicator: string;
  /** Of `parts`. */
  dimension?: string | undefined;
}

/** Along what a comparison is told: periods, or cohorts. */
export const comparedAlong = ['year', 'edition', 'programme', 'funder'] as const;
export type Compared = (typeof comparedAlong)[number];

export interface SectionDraft {
  kind: SectionKind;
  title: Trilingual;
  body: Trilingual;
  figures: string[];
  plot: PlotAsked | null;
  /** Of a comparison of `figures`. */
  along: Compared | null;
  testimony: string | null;
  photograph: string | null;
  /** Of a testimony or photograph whose consent has ended. */
  gone: boolean;
}

export type PublishRefusal = 'empty_report' | 'title_missing' | 'nothing_new';

/** A report is published in French and in Arabic, with at least one section that says something. */
export const reasonNotToPublish = (title: Trilingual, sections: readonly SectionDraft[]): PublishRefusal | null => {
  if (sections.every(({ gone }) => gone)) return 'empty_report';
  if (!title.fr || !title.ar) return 'title_missing';
  return null;
};

/** The places of sections after one was moved by a step; the same when it stands at that end already. */
export const moved = (ids: readonly string[], id: string, by: -1 | 1): string[] => {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  return ids.with(from, ids[to]!).with(to, id);
};
