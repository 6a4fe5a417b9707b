import { isRatio } from './definition.ts';
import type { Definition, Dimension } from './definition.ts';

/**
 * Where a figure is read. `scope`: `all`, `programme:ID`, `edition:ID` or `funder:ID`. `place`: '' for everywhere, a
 * region, or `?`. `dimension` and `category`: '' for all, or one of what it is told apart by. `period`: '' for the whole
 * time, `2025`, or `2025-03`.
 */
export interface Cell {
  scope: string;
  place: string;
  dimension: Dimension | '';
  category: string;
  period: string;
}

export const wholeCell: Cell = { scope: 'all', place: '', dimension: '', category: '', period: '' };

export const scopeKinds = ['all', 'programme', 'edition', 'funder'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** The way in which cells are cut out of lines. */
export interface Cut {
  scope: ScopeKind;
  place: boolean;
  dimension: Dimension | '';
  grain: 'whole' | 'year' | 'month';
}

const grainsOf = ({ period }: Definition, dimension: string, place: boolean): Cut['grain'][] => {
  // Of a cumulative figure only the steps are kept; it is read by adding them up.
  if (period !== 'within') return [dimension === '' ? 'month' : 'year'];
  return dimension === '' && !place ? ['whole', 'year', 'month'] : ['whole', 'year'];
};

/** Every cut of a definition: all, by region, by each of its dimensions, in each scope and grain of time. */
export const cutsOf = (definition: Definition): Cut[] =>
  scopeKinds.flatMap((scope) =>
    [false, true].flatMap((place) =>
      (['', ...definition.by] as const)
        .filter((dimension) => dimension === '' || scope === 'all' || scope === 'programme' || scope === 'edition')
        .flatMap((dimension) =>
          grainsOf(definition, dimension, place).map((grain) => ({ scope, place, dimension, grain })),
        ),
    ),
  );

/** The last moment of a period, for comparing with days and with shorter periods as text. */
export const endOf = (period: string): string => `${period}~`;

export const isIn = (day: string, period: string): boolean => day.startsWith(period);
export const isBy = (day: string, period: string): boolean => period === '' || day <= endOf(period);

/** What a pair of sums says: a quotient for a ratio, null where there is nothing to divide by. */
export const valueOf = (definition: Definition, { num, den }: { num: number; den: number }): number | null => {
  if (!isRatio(definition)) return num;
  return den === 0 ? null : num / den;
};

/** A period that a figure can be asked for: '' or a year, or a month where it is not told apart. */
export const isPeriod = (text: string): boolean => /^(\d{4}(-(0[1-9]|1[0-2]))?)?$/.test(text);

/** The public address of a cell of a figure, without language. */
export const addressOfCell = (code: string, cell: Partial<Cell>, more: Record<string, string> = {}): string => {
  const asked = Object.entries({ ...cell, ...more }).filter(
    ([key, value]) => value !== '' && !(key === 'scope' && value === 'all'),
  );
  const query = new URLSearchParams(asked as [string, string][]).toString();
  return `/figures/${code}${query === '' ? '' : `?${query}`}`;
};
