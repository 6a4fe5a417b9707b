import { calibrationOf } from '../calibration-row.ts';
import { factsOfPanel } from '../panel-rows.ts';
import { only } from '../rows.ts';
import { selectionProblemOf } from '../rules/panel-selection.ts';
import { selectAndNote } from '../select-and-note.ts';

/** Who would be laureate by the calibrated ranking under places, envelopes and quotas. @throws JuryRefused */
export const proposeSelection = selectAndNote({
  kind: 'proposed',
  fact: 'juries.selection_proposed',
  problemOf: async (tx, panel) => {
    only(panel, 'select');
    return selectionProblemOf(await factsOfPanel(tx, panel), await calibrationOf(tx, panel.id));
  },
});
