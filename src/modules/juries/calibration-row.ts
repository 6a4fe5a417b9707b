import { refuse } from '../../platform/refusals.ts';
import type { Tx } from './rows.ts';
import type { Calibration } from './rules/calibration.ts';
import type { Selection, SelectionProblem } from './rules/selection-problem.ts';

/** The panel's last calibration, or a refusal when there is none. */
export const calibrationOf = async (tx: Tx, panel: string): Promise<Calibration> => {
  const row = await tx
    .selectFrom('juries.calibration')
    .select('result')
    .where('panel', '=', panel)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.result ?? refuse('juries.panel_not_there_yet');
};

export const selectionOfPanel = async (
  tx: Tx,
  panel: string,
  kind: 'proposed' | 'final',
): Promise<{ problem: SelectionProblem; result: Selection } | null> =>
  (await tx
    .selectFrom('juries.selection')
    .select(['problem', 'result'])
    .where('panel', '=', panel)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .executeTakeFirst()) ?? null;
