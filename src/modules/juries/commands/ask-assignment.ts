import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { OnePanel } from '../inputs.ts';
import { solveJob } from '../jobs.ts';
import { factsOfPanel } from '../panel-rows.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { only, panelForUpdate } from '../rows.ts';
import { assignmentProblemOf } from '../rules/panel-problem.ts';

/** Asks the solver who reads what, of the panel as it stands; the answer is proposed and nothing changes yet. */
export const askAssignment = command(OnePanel, async ({ tx, actor, now, later }, { panel: id }) => {
  const panel = (await panelForUpdate(tx, id, actor)).open(actor, mayRunPanel);
  only(panel, 'assign');
  const problem = assignmentProblemOf(await factsOfPanel(tx, panel));
  if (problem.jurors.length === 0) refuse('juries.no_juror');
  const assignment = newId();
  await tx
    .updateTable('juries.assignment')
    .set({ state: 'replaced', ended_at: now })
    .where('panel', '=', id)
    .where('state', 'in', ['waiting', 'solving', 'proposed'])
    .execute();
  await tx
    .insertInto('juries.assignment')
    .values({
      id: assignment,
      panel: id,
      state: 'waiting',
      asked_at: now,
      problem: JSON.stringify(problem),
      result: null,
      progress: null,
    })
    .execute();
  await later(solveJob, { assignment });
  return [{ fact: 'juries.assignment_asked', about: id, payload: { assignment } }];
});
