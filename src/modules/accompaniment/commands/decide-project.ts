import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { Id, count, said } from '../inputs.ts';
import { mayDecide } from '../policy.ts';
import { financingOf, projectForUpdate } from '../project-rows.ts';
import { command } from '../room.ts';
import { percentOf, reasonNotToDecide } from '../rules/project.ts';

const Input = v.object({
  project: Id,
  /** 0 to 4, by the code of each criterion. */
  scores: v.record(v.string(), count(0, 4)),
  outcome: v.picklist(['financed', 'declined']),
  granted: v.optional(v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(100_000_000))), null),
  reasons: said(3000),
});

/**
 * Decides on a project by the criteria written before: a score for each, an outcome, the amount and the reasons. Whoever
 * wrote it does not decide. Scores, amount and who decided are journalled; the reasons stay with the project.
 */
export const decideProject = command(Input, async ({ tx, actor, now }, input) => {
  const project = (await projectForUpdate(tx, input.project, actor)).open(actor, mayDecide);
  const criteria = (await financingOf(tx, project.edition))?.criteria ?? [];
  const scores = Object.fromEntries(
    criteria.flatMap(({ code }) => (input.scores[code] === undefined ? [] : [[code, input.scores[code]]])),
  );
  const percent = percentOf(criteria, scores);
  const granted = input.outcome === 'financed' ? (input.granted ?? invalid('granted', 'invalid.non_empty')) : null;
  const reason = reasonNotToDecide(project, { by: actor.id, percent, granted });
  if (reason) refuse(`accompaniment.${reason}`, { asked: project.asked });
  await tx
    .updateTable('accompaniment.project')
    .set({
      state: input.outcome,
      scores: JSON.stringify(scores),
      percent,
      granted,
      reasons: input.reasons,
      decided_by: actor.id,
      decided_at: now,
    })
    .where('id', '=', project.id)
    .execute();
  return [
    {
      fact: `accompaniment.project_${input.outcome}`,
      about: project.id,
      payload: { engagement: project.engagement, scores, percent, granted },
    },
  ];
});
