import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayAsk } from '../policy.ts';
import { command } from '../room.ts';
import { missionForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/mission.ts';

const Confirmed = v.pipe(v.number(), v.minValue(0, 'experts.negative'), v.maxValue(400, 'experts.too_many_hours'));

/** The cooperative confirms the hours, or says how many there were: the mission counts from here. */
export const confirmHours = command(v.object({ mission: Id, hours: Confirmed }), async ({ tx, actor, now }, given) => {
  const mission = (await missionForUpdate(tx, given.mission, actor)).open(actor, mayAsk);
  const reason = reasonNotTo('confirm', mission.state);
  if (reason) refuse(`experts.${reason}`);
  await tx
    .updateTable('experts.mission')
    .set({
      state: 'confirmed',
      hours_confirmed: given.hours,
      confirmed_by: actor.id,
      confirmed_at: now,
      changed_at: now,
    })
    .where('id', '=', mission.id)
    .execute();
  const { structure, expert } = mission;
  return [{ fact: 'experts.hours_confirmed', about: mission.id, payload: { structure, expert, hours: given.hours } }];
});
