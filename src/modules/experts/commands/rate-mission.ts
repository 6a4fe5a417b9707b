import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id, text } from '../inputs.ts';
import { mayAnswer, mayAsk } from '../policy.ts';
import { command } from '../room.ts';
import { missionForUpdate } from '../rows.ts';
import { reasonNotTo, sides } from '../rules/mission.ts';

const Input = v.object({
  mission: Id,
  side: v.picklist(sides),
  stars: v.pipe(v.number(), v.integer(), v.minValue(1, 'experts.stars_missing'), v.maxValue(5)),
  remark: text(600),
});

/** Each side says once how it was; the office reads it, and the mean of several weighs a little in who is proposed. */
export const rateMission = command(Input, async ({ tx, actor, now }, { mission: id, side, stars, remark }) => {
  const mission = (await missionForUpdate(tx, id, actor)).open(actor, side === 'expert' ? mayAnswer : mayAsk);
  const reason = reasonNotTo('rate', mission.state);
  if (reason) refuse(`experts.${reason}`);
  await tx
    .insertInto('experts.rating')
    .values({ mission: id, side, stars, remark, given_by: actor.id, given_at: now })
    .execute();
  return [
    {
      fact: 'experts.mission_rated',
      about: id,
      payload: { structure: mission.structure, expert: mission.expert, side },
    },
  ];
});
