import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id, text } from '../inputs.ts';
import { mayAsk } from '../policy.ts';
import { command } from '../room.ts';
import { missionForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/mission.ts';

/** Calls a mission off; the expert's hours are free again. */
export const cancelMission = command(
  v.object({ mission: Id, why: text(300) }),
  async ({ tx, actor, now }, { mission: id, why }) => {
    const mission = (await missionForUpdate(tx, id, actor)).open(actor, mayAsk);
    const reason = reasonNotTo('cancel', mission.state);
    if (reason) refuse(`experts.${reason}`);
    await tx
      .updateTable('experts.mission')
      .set({ state: 'cancelled', cancelled_why: why, changed_at: now })
      .where('id', '=', id)
      .execute();
    const { structure, expert, state } = mission;
    return [{ fact: 'experts.mission_cancelled', about: id, payload: { structure, expert, was: state } }];
  },
);
