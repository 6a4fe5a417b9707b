import { refuse } from '../../../platform/refusals.ts';
import { calibrationOf } from '../calibration-row.ts';
import { openDeliberationOf } from '../deliberation-rows.ts';
import { factsOfPanel } from '../panel-rows.ts';
import { only } from '../rows.ts';
import { reasonNotToClose } from '../rules/deliberation.ts';
import { finalProblemOf } from '../rules/panel-selection.ts';
import { selectAndNote } from '../select-and-note.ts';

/** The last word of the panel: the ranking as deliberated, under the rules of the call. @throws JuryRefused */
export const closeDeliberation = selectAndNote({
  kind: 'final',
  fact: 'juries.minutes_closed',
  problemOf: async (tx, panel) => {
    only(panel, 'deliberate');
    const { signed, quorum } = await openDeliberationOf(tx, panel.id);
    const no = reasonNotToClose(signed.length, quorum);
    if (no) refuse(`juries.${no}`, { signed: signed.length, quorum });
    return finalProblemOf(await factsOfPanel(tx, panel), await calibrationOf(tx, panel.id));
  },
  also: async (tx, panel, now) => {
    await tx.updateTable('juries.deliberation').set({ closed_at: now }).where('panel', '=', panel).execute();
    await tx.updateTable('juries.panel').set({ state: 'decided' }).where('id', '=', panel).execute();
  },
});
