import { moveUp } from './selection.ts';
import type { Laureate, Selection, SelectionProblem } from './selection-problem.ts';

export interface AfterWithdrawal {
  result: Selection;
  /** Who takes the place; null when a laureate leaves and nobody may follow, or when it was not a laureate. */
  up: Laureate | null;
}

/** The laureates and the waiting list without this entry; `gone` have withdrawn before. The others keep what they have. */
export const afterWithdrawal = (
  problem: SelectionProblem,
  { selected, waiting, ...rest }: Selection,
  entry: string,
  gone: readonly string[],
): AfterWithdrawal => {
  const others = selected.filter(({ id }) => id !== entry);
  const left = others.length < selected.length;
  const up = left ? moveUp(problem, selected, entry, gone) : null;
  return {
    up,
    result: {
      ...rest,
      selected: up ? [...others, up].sort((a, b) => a.rank - b.rank) : others,
      waiting: waiting.filter(({ id }) => id !== entry && id !== up?.id),
      vacant: rest.vacant + (left && !up ? 1 : 0),
    },
  };
};
