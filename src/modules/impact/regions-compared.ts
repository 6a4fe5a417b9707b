import type { Caller } from '../../platform/ground.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { indicatorPage, series } from '../indicators/index.ts';
import type { Figure } from '../indicators/index.ts';
import { regions } from '../registry/index.ts';

export interface RegionRow {
  region: string;
  /** Of this person's right. */
  own: boolean;
  figure: Figure | null;
  target: number | null;
  gap: number | null;
  /** Of the target, from 0 up. */
  progress: number | null;
}

export interface RegionsCompared {
  code: string;
  title: Trilingual;
  unit: Figure['unit'];
  rows: RegionRow[];
}

/** A figure in each of the twelve regions with what is promised there: one's own or the chosen one first, then by how much there is. */
export const regionsCompared = async (
  caller: Caller,
  { indicator, scope, own, chosen = '' }: { indicator: string; scope: string; own: readonly string[]; chosen?: string },
): Promise<RegionsCompared> => {
  const { row, targets } = await indicatorPage(caller, { indicator });
  const points = await series(caller, { indicator, along: ['place'], scope });
  const rows = regions.map(({ code: region }): RegionRow => {
    const figure = points.find(({ cell }) => cell.place === region) ?? null;
    const target =
      targets.find((one) => one.scope === scope && one.place === region && one.period === '')?.target ?? null;
    // A region of which nothing is kept has none.
    const value = figure === null ? 0 : figure.value;
    const known = value !== null && target !== null;
    return {
      region,
      own: own.includes(region),
      figure,
      target,
      gap: known ? Math.max(0, target - value) : null,
      progress: known && target > 0 ? value / target : null,
    };
  });
  const first = ({ own: mine, region }: RegionRow): boolean => mine || region === chosen;
  const order = (one: RegionRow): number => (first(one) ? Number.MAX_VALUE : (one.figure?.value ?? 0));
  return {
    code: indicator,
    title: row.definition.title,
    unit: row.definition.unit,
    rows: rows.toSorted((a, b) => order(b) - order(a)),
  };
};
