import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Holding, Id, optionalLine } from '../inputs.ts';
import { mayAnswerFor } from '../policy.ts';
import { command } from '../room.ts';
import { participantForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { spoken } from '../tables.ts';
import { setAbsences } from './set-absences.ts';

const Input = v.object({
  participant: Id,
  comes: v.boolean(),
  /** Why not; may be left blank. */
  reason: optionalLine(300),
  /** Who comes. */
  contact: optionalLine(120),
  languages: v.optional(v.array(v.picklist(spoken)), []),
  stepFree: v.optional(v.boolean(), false),
  absent: v.optional(v.array(Id), []),
  holding: Holding,
});

/** Says whether she comes, when, and in which languages: herself, by her link or account, or the office for her. */
export const answerInvitation = command(Input, async (context, { participant: id, comes, holding, ...said }) => {
  const { tx, actor, now } = context;
  const one = (await participantForUpdate(tx, id, actor, holding)).open(actor, mayAnswerFor);
  const why = reasonNotTo('answer_invitation', one.dayState);
  if (why) refuse(`meetings.${why}`);
  const { reason, contact, languages, stepFree, absent } = said;
  await tx
    .updateTable('meetings.participant')
    .set(
      comes
        ? { state: 'registered', registered_at: now, reason: '', languages, step_free: stepFree, contact }
        : { state: 'withdrawn', reason },
    )
    .where('id', '=', id)
    .execute();
  const payload = { day: one.day, from: one.state, comes };
  const answered = {
    fact: comes ? 'meetings.participant_registered' : 'meetings.participant_withdrawn',
    about: id,
    payload,
  };
  if (!comes) return [answered];
  return [answered, ...(await setAbsences.within(context, { participant: id, absent, holding }))];
});
