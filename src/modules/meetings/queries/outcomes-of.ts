import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';

/** What each side has said of a meeting, for those who help. */
export const outcomesOf = query(v.object({ day: Id, meeting: Id }), async ({ tx, actor }, { day, meeting }) => {
  (await dayRow(tx, day, actor)).open(actor, mayHelpDay);
  return tx
    .selectFrom('meetings.outcome as outcome')
    .innerJoin('meetings.meeting as meeting', 'meeting.id', 'outcome.meeting')
    .select(['outcome.side', 'outcome.outcome', 'outcome.amount'])
    .where('meeting.id', '=', meeting)
    .where('meeting.day', '=', day)
    .execute();
});
