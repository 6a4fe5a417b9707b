import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Day, Id } from '../inputs.ts';
import { mayReadIntroduction } from '../introduction-policy.ts';
import { introductionForUpdate } from '../introduction-rows.ts';
import { moveOpportunity, opportunityOf } from '../outcomes.ts';
import { command } from '../room.ts';

const Input = v.object({ introduction: Id, on: Day });

/** The day on which the two meet, or talk: noted by either of them, or by the office. */
export const setMeeting = command(Input, async (context, { introduction: id, on }) => {
  const { tx, actor } = context;
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, mayReadIntroduction);
  if (introduction.state !== 'introduced' && introduction.state !== 'meeting') refuse('networking.not_introduced_yet');
  const opportunity = await opportunityOf(tx, introduction);
  await moveOpportunity(context, opportunity.id, { state: 'meeting' });
  await tx.updateTable('networking.introduction').set({ meeting_on: on }).where('id', '=', id).execute();
  return [{ fact: 'networking.meeting_set', about: id, payload: { need: introduction.need, on } }];
});
