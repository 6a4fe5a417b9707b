import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';

const Input = v.object({ day: Id, participants: v.pipe(v.array(Id), v.maxLength(2500)) });

/** Sends each the link to her pages, in her language; the reaction sends. Who was invited already is told again. */
export const inviteParticipants = command(Input, async ({ tx, actor, now }, { day: id, participants }) => {
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('answer_invitation', day.state);
  if (why) refuse(`meetings.${why}`);
  if (participants.length === 0) return refuse('meetings.nobody_chosen');
  const invited = await tx
    .updateTable('meetings.participant')
    .set((set) => ({
      state: set
        .case()
        .when('state', '=', 'entered')
        .then('invited' as const)
        .else(set.ref('state'))
        .end(),
      invited_at: now,
    }))
    .where('day', '=', id)
    .where('id', 'in', participants)
    .where('state', 'in', ['entered', 'invited', 'registered'])
    .returning('id')
    .execute();
  if (invited.length === 0) refuse('meetings.nobody_chosen');
  return [
    { fact: 'meetings.participants_invited', about: id, payload: { participants: invited.map((one) => one.id) } },
  ];
});
