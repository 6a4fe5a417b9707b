import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id, text } from '../inputs.ts';
import { mayAnswer } from '../policy.ts';
import { command } from '../room.ts';
import { missionForUpdate } from '../rows.ts';
import { declineReasons, reasonNotTo } from '../rules/mission.ts';

const Input = v.object({ mission: Id, reason: v.picklist(declineReasons, 'experts.reason_missing'), note: text(300) });

/** An expert says no, with a reason: the mission waits again for somebody. */
export const declineMission = command(Input, async ({ tx, actor, now }, { mission: id, reason: why, note }) => {
  const mission = (await missionForUpdate(tx, id, actor)).open(actor, mayAnswer);
  const reason = reasonNotTo('answer', mission.state);
  if (reason) refuse(`experts.${reason}`);
  const expert = mission.expert!;
  await tx
    .insertInto('experts.decline')
    .values({ id: newId(), mission: id, expert, reason: why, note, declined_by: actor.id, declined_at: now })
    .execute();
  await tx
    .updateTable('experts.mission')
    .set({ state: 'requested', expert: null, proposed_at: null, changed_at: now })
    .where('id', '=', id)
    .execute();
  return [
    { fact: 'experts.mission_declined', about: id, payload: { structure: mission.structure, expert, reason: why } },
  ];
});
