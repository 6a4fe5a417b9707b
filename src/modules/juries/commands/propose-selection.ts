import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import { newId } from '../../../platform/ids.ts';
import { canonical } from '../../../platform/journal/chain.ts';
import type { Fact, Json } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import { calibrationOf } from '../calibration-row.ts';
import { Id, OnePanel } from '../inputs.ts';
import { factsOfPanel } from '../panel-rows.ts';
import { mayRunPanel } from '../policy.ts';
import { command, query } from '../room.ts';
import { only, panelForUpdate, panelToRead, type Panel, type Tx } from '../rows.ts';
import { selectionProblemOf } from '../rules/panel-selection.ts';
import type { Selection, SelectionProblem } from '../rules/selection-problem.ts';
import { selectLaureates } from '../solver/select-laureates.ts';

const problemOf = async (tx: Tx, panel: Panel): Promise<SelectionProblem> => {
  only(panel, 'select');
  return selectionProblemOf(await factsOfPanel(tx, panel), await calibrationOf(tx, panel.id));
};

const asked = query(OnePanel, async ({ tx, actor }, { panel }) =>
  problemOf(tx, (await panelToRead(tx, panel, actor)).open(actor, mayRunPanel)),
);

const note = command(
  v.object({ panel: Id, from: v.string(), result: v.custom<Selection>(() => true) }),
  async ({ tx, actor, now }, { panel: id, from, result }) => {
    const panel = (await panelForUpdate(tx, id, actor)).open(actor, mayRunPanel);
    const problem = await problemOf(tx, panel);
    if (canonical(problem as unknown as Json) !== from) refuse('juries.panel_moved_on');
    await tx
      .insertInto('juries.selection')
      .values({
        id: newId(),
        panel: id,
        kind: 'proposed',
        at: now,
        problem: JSON.stringify(problem),
        result: JSON.stringify(result),
      })
      .execute();
    return [
      {
        fact: 'juries.selection_proposed',
        about: id,
        payload: { problem: problem as unknown as Json, result: result as unknown as Json },
      },
    ];
  },
);

/** Who would be laureate by the calibrated ranking under places, envelopes and quotas. @throws JuryRefused */
export const proposeSelection = async (caller: Caller, { panel }: { panel: string }): Promise<Fact[]> => {
  const problem = await asked(caller, { panel });
  const result = await selectLaureates(problem);
  return note(caller, { panel, from: canonical(problem as unknown as Json), result });
};
