import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { codeRead } from '../introductions/answer-codes.ts';
import { Day, Id } from '../inputs.ts';
import { mayReadIntroduction } from '../introductions/introduction-policy.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import type { Introduction } from '../introductions/introduction-rows.ts';
import { moveOpportunity, opportunityOf } from '../introductions/outcomes.ts';
import type { NetworkingContext } from '../rows.ts';
import { command } from '../room.ts';

const Input = v.object({ introduction: Id, on: Day });

/** Writes the day on which the two meet, or talk. */
const write = async (context: NetworkingContext, introduction: Introduction, on: string) => {
  const { id, need, state } = introduction;
  if (state !== 'introduced' && state !== 'meeting') refuse('networking.not_introduced_yet');
  const opportunity = await opportunityOf(context.tx, introduction);
  await moveOpportunity(context, opportunity.id, { state: 'meeting' });
  await context.tx.updateTable('networking.introduction').set({ meeting_on: on }).where('id', '=', id).execute();
  return [{ fact: 'networking.meeting_set', about: id, payload: { need, on } }];
};

/** The day on which the two meet, or talk: noted by either of them, or by the office. */
export const setMeeting = command(Input, async (context, { introduction: id, on }) =>
  write(
    context,
    (await introductionForUpdate(context.tx, id, context.actor)).open(context.actor, mayReadIntroduction),
    on,
  ),
);

const ByCode = v.object({ code: v.pipe(v.string(), v.maxLength(40)), on: Day });

/** The same by the link of a message. */
export const setMeetingByCode = command(ByCode, async (context, { code, on }) => {
  const { introduction: id } = (await codeRead(context.tx, code, context.now)) ?? hide();
  const found = await introductionForUpdate(context.tx, id, context.actor);
  return write(
    context,
    found.open(context.actor, () => true),
    on,
  );
});
