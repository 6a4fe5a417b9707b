import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { standingOf } from '../able.ts';
import { Id } from '../inputs.ts';
import { mayPropose } from '../policy.ts';
import { command } from '../room.ts';
import { expertForUpdate, missionForUpdate } from '../rows.ts';
import { reasonOut } from '../rules/fit.ts';
import { reasonNotTo } from '../rules/mission.ts';

/**
 * The office proposes somebody for a mission; whoever was proposed before and has not answered is proposed no more.
 * What keeps her out is refused by its reason: a conflict, a language, hours that are no longer free.
 */
export const proposeExpert = command(v.object({ mission: Id, expert: Id }), async ({ tx, actor, now }, given) => {
  allow(actor, mayPropose(actor));
  const mission = (await missionForUpdate(tx, given.mission, actor)).open(actor, mayPropose);
  const reason = reasonNotTo('propose', mission.state);
  if (reason) refuse(`experts.${reason}`);
  (await expertForUpdate(tx, given.expert, actor)).open(actor, mayPropose);
  const { wanted, able } = await standingOf(tx, mission, given.expert);
  const out = reasonOut(wanted, able);
  if (out) refuse(`experts.${out}`);
  await tx
    .updateTable('experts.mission')
    .set({ state: 'proposed', expert: given.expert, proposed_by: actor.id, proposed_at: now, changed_at: now })
    .where('id', '=', mission.id)
    .execute();
  const { structure } = mission;
  return [{ fact: 'experts.expert_proposed', about: mission.id, payload: { structure, expert: given.expert } }];
});
