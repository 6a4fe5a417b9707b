import * as v from 'valibot';
import type { Caller } from '../../platform/ground.ts';
import { newId } from '../../platform/ids.ts';
import { canonical } from '../../platform/journal/chain.ts';
import type { Fact, Json } from '../../platform/journal/fact.ts';
import { refuse } from '../../platform/refusals.ts';
import { Id, OnePanel } from './inputs.ts';
import { mayRunPanel } from './policy.ts';
import { command, query } from './room.ts';
import { panelForUpdate, panelToRead, type Panel, type Tx } from './rows.ts';
import type { Selection, SelectionProblem } from './rules/selection-problem.ts';
import { selectLaureates } from './solver/select-laureates.ts';

interface Selecting {
  kind: 'proposed' | 'final';
  fact: string;
  /** What is to be solved, as the panel stands; refuses where it is not the time. */
  problemOf: (tx: Tx, panel: Panel) => Promise<SelectionProblem>;
  /** What else is written with the result. */
  also?: (tx: Tx, panel: string, now: Date) => Promise<void>;
}

/**
 * A verb that solves outside of any transaction, since that takes seconds, and writes the result only if the panel
 * still asks the same: otherwise `juries.panel_moved_on`.
 */
export const selectAndNote = ({ kind, fact, problemOf, also }: Selecting) => {
  const asked = query(OnePanel, async ({ tx, actor }, { panel }) =>
    problemOf(tx, (await panelToRead(tx, panel, actor)).open(actor, mayRunPanel)),
  );
  const note = command(
    v.object({ panel: Id, from: v.string(), result: v.custom<Selection>(() => true) }),
    async ({ tx, actor, now }, { panel: id, from, result }) => {
      const panel = (await panelForUpdate(tx, id, actor)).open(actor, mayRunPanel);
      const problem = await problemOf(tx, panel);
      if (canonical(problem as unknown as Json) !== from) refuse('juries.panel_moved_on');
      const kept = { problem: JSON.stringify(problem), result: JSON.stringify(result) };
      await tx
        .insertInto('juries.selection')
        .values({ id: newId(), panel: id, kind, at: now, ...kept })
        .execute();
      await also?.(tx, id, now);
      return [{ fact, about: id, payload: { problem: problem as unknown as Json, result: result as unknown as Json } }];
    },
  );
  return async (caller: Caller, { panel }: { panel: string }): Promise<Fact[]> => {
    const problem = await asked(caller, { panel });
    const result = await selectLaureates(problem);
    return note(caller, { panel, from: canonical(problem as unknown as Json), result });
  };
};
