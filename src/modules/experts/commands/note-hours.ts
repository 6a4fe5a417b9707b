import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Hours, Id } from '../inputs.ts';
import { mayAnswer } from '../policy.ts';
import { command } from '../room.ts';
import { missionForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/mission.ts';

/** The expert says how many hours it took; the cooperative is asked to confirm them. */
export const noteHours = command(
  v.object({ mission: Id, hours: Hours }),
  async ({ tx, actor, now }, { mission: id, hours }) => {
    const mission = (await missionForUpdate(tx, id, actor)).open(actor, mayAnswer);
    const reason = reasonNotTo('note_hours', mission.state);
    if (reason) refuse(`experts.${reason}`);
    await tx
      .updateTable('experts.mission')
      .set({ state: 'done', hours_done: hours, done_at: now, changed_at: now })
      .where('id', '=', id)
      .execute();
    const { structure, expert } = mission;
    return [{ fact: 'experts.hours_noted', about: id, payload: { structure, expert, hours } }];
  },
);
