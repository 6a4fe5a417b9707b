import { cell, type Pair, type Settled } from './assignment-problem.ts';
import { drawsFrom } from '../../../platform/methods/draws.ts';
import { addColumn, addRow, emptyModel, type LinearModel } from './linear-model.ts';
import type { Standing } from './standing.ts';

/** What a model of the assignment is asked for. */
export type Aim =
  /** Keep as many pairs of the previous assignment as possible. */
  | { aim: 'retain' }
  /** The largest total, every application having at least `floor` (null: whatever it gets). */
  | { aim: 'total'; floor: number | null; retain: number | null }
  /** The least stretching of loads that makes an assignment possible. */
  | { aim: 'stretch' };

export interface AssignmentModel {
  model: LinearModel;
  /** The pair of each of the first columns. */
  pairs: Pair[];
  /** Columns by how far each juror's maximum is exceeded and minimum missed (aim `stretch`). */
  over: number[];
  under: number[];
}

/** Sums of fit differ in the last bits with the order of adding: anything closer than this is equal. */
export const FIT_TOLERANCE = 1e-9;

/** Columns are laid out in an order drawn from the seed: among equal optima the solver's path, so the seed, decides. */
const openPairs = (settled: Settled, stand: Standing): Pair[] => {
  const draws = drawsFrom(`${settled.seed}/order`);
  const jurors = draws.order(settled.jurors);
  return draws
    .order(settled.applications)
    .flatMap((i) => jurors.filter((j) => stand.open[cell(settled, j, i)]).map((j): Pair => [j, i]));
};

const byFirst = <T>(keys: readonly T[]): Map<T, number[]> => {
  const map = new Map<T, number[]>();
  keys.forEach((key, column) => (map.has(key) ? map.get(key)!.push(column) : map.set(key, [column])));
  return map;
};

const addLoads = (out: AssignmentModel, settled: Settled, stand: Standing, stretch: boolean): void => {
  const columnsOf = byFirst(out.pairs.map(([juror]) => juror));
  for (let j = 0; j < settled.jurors; j++) {
    const columns = columnsOf.get(j) ?? [];
    if (!stretch) {
      addRow(out.model, columns, 1, stand.min[j]!, stand.max[j]!);
      continue;
    }
    out.over.push(addColumn(out.model, 1, 0, settled.applications, true));
    out.under.push(addColumn(out.model, 1, 0, stand.min[j]!, true));
    addRow(out.model, [...columns, out.over[j]!], [...columns.map(() => 1), -1], -Infinity, stand.max[j]!);
    addRow(out.model, [...columns, out.under[j]!], [...columns.map(() => 1), 1], stand.min[j]!, Infinity);
  }
};

const addReaders = (out: AssignmentModel, settled: Settled, stand: Standing): Map<number, number[]> => {
  const columnsOf = byFirst(out.pairs.map(([, application]) => application));
  for (const [i, columns] of columnsOf) {
    addRow(out.model, columns, 1, stand.need[i]!, stand.need[i]!);
    const houses = byFirst(columns.map((column) => settled.institution[out.pairs[column]![0]]!));
    for (const [house, members] of houses)
      if (house >= 0 && members.length > 1)
        addRow(
          out.model,
          members.map((at) => columns[at]!),
          1,
          -Infinity,
          1,
        );
    if (!stand.asksSector[i]) continue;
    const knowing = columns.filter((column) => settled.knows[cell(settled, out.pairs[column]![0], i)]);
    if (knowing.length < columns.length) addRow(out.model, knowing, 1, 1, Infinity);
  }
  return columnsOf;
};

const costOf = (settled: Settled, aim: Aim, [juror, application]: Pair): number => {
  if (aim.aim === 'total') return settled.fit[juror]![application]!;
  return aim.aim === 'retain' && settled.previous?.[cell(settled, juror, application)] ? 1 : 0;
};

/**
 * Every application has at least `floor`. Beside the plain row, for m = 1 … need: at least m readers are among those
 * whose fit is not too small, for if fewer were, the best m-1 and the rest below the threshold would not reach the
 * floor. These sets are nested, so the rows keep the network's shape and make the relaxation nearly integral.
 */
const addFloors = (
  out: AssignmentModel,
  settled: Settled,
  stand: Standing,
  floor: number,
  columnsOf: Map<number, number[]>,
): void => {
  for (const [i, columns] of columnsOf) {
    const fits = columns.map((column) => settled.fit[out.pairs[column]![0]]![i]!);
    const [need, least] = [stand.need[i]!, floor - stand.base[i]! - FIT_TOLERANCE];
    addRow(out.model, columns, fits, least, Infinity);
    const best = [...fits].sort((a, b) => b - a);
    let ahead = 0;
    for (let m = 1; m <= need; m++) {
      const enough = columns.filter((_, at) => ahead + (need - m + 1) * fits[at]! >= least - FIT_TOLERANCE);
      if (enough.length < columns.length) addRow(out.model, enough, 1, m, Infinity);
      ahead += best[m - 1]!;
    }
  }
};

/** The mixed-integer model of METHODS §1 for one aim; pairs that are settled already are not in it. */
export const assignmentModel = (settled: Settled, stand: Standing, aim: Aim): AssignmentModel => {
  const out: AssignmentModel = { model: emptyModel(), pairs: openPairs(settled, stand), over: [], under: [] };
  out.model.maximise = aim.aim !== 'stretch';
  for (const pair of out.pairs) addColumn(out.model, costOf(settled, aim, pair), 0, 1);
  const columnsOf = addReaders(out, settled, stand);
  addLoads(out, settled, stand, aim.aim === 'stretch');
  if ('floor' in aim && aim.floor !== null) addFloors(out, settled, stand, aim.floor, columnsOf);
  if ('retain' in aim && aim.retain !== null) {
    const before = out.pairs.flatMap(([j, i], column) => (settled.previous?.[cell(settled, j, i)] ? [column] : []));
    addRow(out.model, before, 1, aim.retain, Infinity);
  }
  return out;
};
