import { moneyInWords, numberInWords, percentInWords } from '../../words/format.ts';
import type { Lang } from '../../words/lang.ts';

/** A number; null where there is none; `hidden` where it is about so few persons that it is not said. */
export type Cell = number | null | 'hidden';

export type PlotKind = 'time' | 'stacked' | 'grouped' | 'target' | 'multiples' | 'map';

export interface PlotSeries {
  label: string;
  /** One for each place of the axis, in its order. */
  values: Cell[];
  /** `target`: what is aimed at, drawn as a line. `unknown`: what nobody knows, drawn hollow. */
  kind?: 'target' | 'unknown';
}

/**
 * A plot as data, its texts already in one language: what is drawn, tabled, downloaded, printed and kept with a report
 * is this. `places` are the axis (years, editions, regions); each series has one value for each of them.
 */
export interface Plot {
  /**
   * `time`: lines along the places. `stacked` and `grouped`: bars. `target`: the first series against the second.
   * `multiples`: a small line for each series. `map`: the first series on the 12 regions, by `code`.
   */
  kind: PlotKind;
  title: string;
  note?: string;
  /** What is counted, as the heading of the numbers. */
  measure: string;
  /** Nothing: a plain number. `share`: 0.34 is said «34 %». */
  unit?: 'MAD' | 'share';
  places: { label: string; code?: string; href?: string; now?: boolean }[];
  series: PlotSeries[];
}

export const asNumber = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0);

// In words: in a line of Arabic a sign «<» turns round.
const few: Record<Lang, string> = { fr: 'moins de 5', ar: 'أقل من 5', en: 'under 5' };

/** «1 204», «50 000 MAD», «34 %»; a dash where there is nothing, words for what is hidden. */
export const sayCell = (lang: Lang, cell: Cell | undefined, unit?: Plot['unit']): string => {
  if (cell === 'hidden') return few[lang];
  if (cell === null || cell === undefined) return '–';
  if (unit === 'share') return percentInWords(lang, cell, 1);
  return unit === 'MAD' ? moneyInWords(lang, cell) : numberInWords(lang, cell, { maximumFractionDigits: 2 });
};

/** The largest number of a plot, never 0: what the scale ends at. `sums`: bars that stand on each other. */
export const topOf = ({ series, places }: Plot, sums = false): number =>
  Math.max(
    ...(sums
      ? places.map((_, at) => series.reduce((sum, { values }) => sum + asNumber(values[at]), 0))
      : series.flatMap(({ values }) => values.map(asNumber))),
    Number.MIN_VALUE,
  ) || 1;

/** The place of a number that ends a line: the last that is known. */
export const lastKnown = (values: readonly Cell[]): number => values.findLastIndex((each) => typeof each === 'number');
