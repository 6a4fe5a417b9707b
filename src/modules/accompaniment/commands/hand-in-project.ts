import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayFollow } from '../policy.ts';
import { financingOf, projectForUpdate } from '../project-rows.ts';
import { command } from '../room.ts';
import { reasonNotToHandIn } from '../rules/project.ts';

/** Hands a project in for a decision, by the criteria that stand; from then on neither changes. */
export const handInProject = command(v.object({ project: Id }), async ({ tx, actor, now }, { project: id }) => {
  const project = (await projectForUpdate(tx, id, actor)).open(actor, mayFollow);
  // Those who write criteria down hold the tranche: none is changed while a first project comes in.
  await tx
    .selectFrom('accompaniment.tranche')
    .select('edition')
    .where('edition', '=', project.edition)
    .forShare()
    .execute();
  const financing = await financingOf(tx, project.edition);
  const reason = reasonNotToHandIn(project, financing);
  if (reason) refuse(`accompaniment.${reason}`, { most: financing?.most ?? 0 });
  await tx
    .updateTable('accompaniment.project')
    .set({ state: 'handed_in', handed_in_at: now })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'accompaniment.project_handed_in', about: id, payload: { engagement: project.engagement } }];
});
