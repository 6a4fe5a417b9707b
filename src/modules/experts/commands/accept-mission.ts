import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayAnswer } from '../policy.ts';
import { command } from '../room.ts';
import { expertForUpdate, missionForUpdate, promisedOf } from '../rows.ts';
import { fullMonth } from '../rules/load.ts';
import { reasonNotTo } from '../rules/mission.ts';

/** An expert takes a mission; her row is held, so that two accepted at once never exceed her hours. */
export const acceptMission = command(v.object({ mission: Id }), async ({ tx, actor, now }, { mission: id }) => {
  const mission = (await missionForUpdate(tx, id, actor)).open(actor, mayAnswer);
  const reason = reasonNotTo('answer', mission.state);
  if (reason) refuse(`experts.${reason}`);
  const expert = (await expertForUpdate(tx, mission.expert!, actor)).open(actor, mayAnswer);
  if (expert.state === 'left') refuse('experts.not_active');
  const promised = await promisedOf(tx, [expert.id], ['accepted', 'done', 'confirmed']);
  const full = fullMonth(expert.hoursMonth, promised.get(expert.id) ?? [], mission);
  if (full !== null) refuse('experts.no_hours_left');
  await tx
    .updateTable('experts.mission')
    .set({ state: 'accepted', accepted_at: now, changed_at: now })
    .where('id', '=', id)
    .execute();
  const { structure, hours } = mission;
  return [{ fact: 'experts.mission_accepted', about: id, payload: { structure, expert: expert.id, hours } }];
});
