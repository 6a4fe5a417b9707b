import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import type { Pair } from '../rules/assignment-problem.ts';
import { Id } from '../inputs.ts';
import { factsOfPanel } from '../panel-rows.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { only, panelForUpdate, readingForUpdate } from '../rows.ts';
import { reasonNotToMove } from '../rules/hand-change.ts';
import { assignmentProblemOf } from '../rules/panel-problem.ts';

/** Gives one unfinished reading to another juror; refused when a hard constraint would break, saying which. */
export const changeByHand = command(v.object({ reading: Id, to: Id }), async ({ tx, actor }, { reading: id, to }) => {
  const reading = (await readingForUpdate(tx, id, actor)).open(actor, mayRunPanel);
  const panel = (await panelForUpdate(tx, reading.panel, actor)).open(actor, mayRunPanel);
  only(panel, 'read');
  if (reading.state === 'done') refuse('juries.reading_done');
  const facts = await factsOfPanel(tx, panel);
  const asked = assignmentProblemOf(facts);
  const at = (juror: string) => asked.jurors.indexOf(juror);
  const application = asked.entries.indexOf(reading.entry);
  // Of a recused reading nothing is left to take back: the entry only gets the reader it lacks.
  const from = reading.state === 'recused' ? -1 : at(reading.juror);
  const pairs = facts.readings
    .map(({ juror, entry }): Pair => [at(juror), asked.entries.indexOf(entry)])
    .filter(([j, i]) => j >= 0 && i >= 0);
  const anchors = (facts.chosenAnchors ?? []).map((entry) => asked.entries.indexOf(entry));
  const no = reasonNotToMove(asked, pairs, { from, to: at(to), application, anchors });
  if (no) refuse(`juries.${no}`);
  if (reading.state === 'assigned') await tx.deleteFrom('juries.reading').where('id', '=', id).execute();
  await tx
    .insertInto('juries.reading')
    .values({ id: newId(), panel: panel.id, juror: to, entry: reading.entry, anchor: false, state: 'assigned' })
    .execute();
  return [
    {
      fact: 'juries.reading_moved',
      about: panel.id,
      payload: { entry: reading.entry, from: from < 0 ? null : reading.juror, to },
    },
  ];
});
