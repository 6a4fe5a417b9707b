import { sql } from 'kysely';
import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';

/** The day is over. What nobody told of stays untold: it is not counted as held. Outcomes may still be said. */
export const finishDay = command(v.object({ day: Id }), async ({ tx, actor, now }, { day: id }) => {
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('finish', day.state);
  if (why) refuse(`meetings.${why}`);
  await tx
    .updateTable('meetings.day')
    .set({ state: 'finished', finished_at: now, changed_at: now })
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('meetings.plan')
    .set({ state: 'replaced', ended_at: now })
    .where('day', '=', id)
    .where('state', 'in', ['waiting', 'solving', 'proposed'])
    .execute();
  const { held, missed, untold } = await tx
    .selectFrom('meetings.meeting')
    .select([
      sql<number>`(count(*) filter (where state = 'held'))::int`.as('held'),
      sql<number>`(count(*) filter (where state = 'missed'))::int`.as('missed'),
      sql<number>`(count(*) filter (where state in ('planned', 'begun')))::int`.as('untold'),
    ])
    .where('day', '=', id)
    .executeTakeFirstOrThrow();
  return [{ fact: 'meetings.day_finished', about: id, payload: { held, missed, untold } }];
});
