import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { Hours, Id, setting, Tables } from '../inputs.ts';
import { keepHours, keepTables } from '../keep-hours.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { mayBeDone, reasonNotTo } from '../rules/day.ts';
import { slotsOf } from '../rules/timetable.ts';
import type { MeetingsTables } from '../tables.ts';
import { tellSearch } from '../searched.ts';

const Input = v.object({
  day: Id,
  title: trilingual(200),
  summary: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(2000))), {}),
  ...setting,
  hours: Hours,
  tables: Tables,
});

const hasMeetings = async (tx: Transaction<MeetingsTables>, day: string): Promise<boolean> =>
  (await tx.selectFrom('meetings.meeting').select('id').where('day', '=', day).limit(1).executeTakeFirst()) !==
  undefined;

/**
 * Another title, place, capacity or table; another date and other hours while nobody has a meeting at them.
 */
export const changeDay = command(Input, async ({ tx, actor, now }, { day: id, ...input }) => {
  const { title, summary, heldOn, hours, tables, buyersMost, cooperativesMost, ...place } = input;
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('change', day.state);
  if (why) refuse(`meetings.${why}`);
  allow(actor, mayRunDay(actor, place));
  const { timetable } = await tx
    .selectFrom('meetings.day')
    .select('timetable')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const moved = heldOn !== day.heldOn || JSON.stringify(slotsOf(hours)) !== JSON.stringify(slotsOf(timetable));
  if (moved && (!mayBeDone('set_hours', day.state) || (await hasMeetings(tx, id)))) refuse('meetings.hours_stand');
  await tx
    .updateTable('meetings.day')
    .set({
      ...place,
      title: JSON.stringify(title),
      summary: JSON.stringify(summary),
      held_on: heldOn,
      buyers_most: buyersMost,
      cooperatives_most: cooperativesMost,
      changed_at: now,
      timetable: JSON.stringify(hours),
    })
    .where('id', '=', id)
    .execute();
  if (moved) await keepHours(tx, id, heldOn, hours);
  await keepTables(tx, id, tables);
  await tellSearch(tx, id);
  const { programme, region } = place;
  return [{ fact: 'meetings.day_changed', about: id, payload: { programme, region, heldOn } }];
});
