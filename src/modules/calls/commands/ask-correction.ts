import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id, reason } from '../inputs.ts';
import { mayCheckApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import { reasonNotToCheck } from '../rules/application.ts';

const Input = v.object({
  application: Id,
  asked: reason(2000),
  fields: v.optional(v.array(v.pipe(v.string(), v.maxLength(100))), []),
  until: v.date(),
});

/** Asks the cooperative to complete or mend what it sent, until a date; it is told on its phone. */
export const askCorrection = command(Input, async ({ tx, actor, now }, { application: id, asked, fields, until }) => {
  const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayCheckApplication);
  const why = reasonNotToCheck(application.status, application.callState);
  if (why) refuse(`calls.${why}`);
  if (until <= now) refuse('calls.correction_in_the_past');
  await tx
    .updateTable('calls.correction')
    .set({ answered_at: now })
    .where('application', '=', id)
    .where('answered_at', 'is', null)
    .execute();
  await tx
    .insertInto('calls.correction')
    .values({
      id: newId(),
      application: id,
      asked_by: actor.id as string,
      asked,
      fields,
      until,
      asked_at: now,
      answer: '',
    })
    .execute();
  await tx.updateTable('calls.application').set({ status: 'correction_asked' }).where('id', '=', id).execute();
  return [
    {
      fact: 'calls.correction_asked',
      about: id,
      payload: { call: application.call, fields, until: until.toISOString() },
    },
  ];
});
