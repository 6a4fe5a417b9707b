import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { Id, optionalLine, reaching } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { command } from '../room.ts';
import { participantForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';

const Input = v.object({ participant: Id, called: optionalLine(160), ...reaching });

/** How somebody is called and reached, what she speaks and needs. */
export const changeParticipant = command(Input, async ({ tx, actor }, { participant: id, stepFree, ...fields }) => {
  const one = (await participantForUpdate(tx, id, actor)).open(actor, mayHelpDay);
  const why = reasonNotTo('register', one.dayState);
  if (why) refuse(`meetings.${why}`);
  if (one.structure === null && fields.called === '') invalid('called', 'invalid.non_empty');
  await tx
    .updateTable('meetings.participant')
    .set({ ...fields, step_free: stepFree })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'meetings.participant_changed', about: id, payload: { day: one.day } }];
});
