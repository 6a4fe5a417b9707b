import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { Hours, setting, Tables } from '../inputs.ts';
import { keepHours, keepTables } from '../keep-hours.ts';
import { mayRunDay } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({
  title: trilingual(200),
  summary: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(2000))), {}),
  ...setting,
  hours: Hours,
  tables: Tables,
  demo: v.optional(v.boolean(), false),
});

/** A meeting day as a draft, with its slots and tables. */
export const prepareDay = command(Input, async ({ tx, actor, now }, input) => {
  const { title, summary, heldOn, hours, tables, buyersMost, cooperativesMost, demo, ...place } = input;
  allow(actor, mayRunDay(actor, place));
  const id = newId();
  await tx
    .insertInto('meetings.day')
    .values({
      ...place,
      id,
      title: JSON.stringify(title),
      summary: JSON.stringify(summary),
      held_on: heldOn,
      timetable: JSON.stringify(hours),
      buyers_most: buyersMost,
      cooperatives_most: cooperativesMost,
      created_by: actor.id,
      created_at: now,
      changed_at: now,
      demo,
    })
    .execute();
  await keepHours(tx, id, heldOn, hours);
  await keepTables(tx, id, tables);
  const { programme, region } = place;
  return [{ fact: 'meetings.day_prepared', about: id, payload: { programme, region, heldOn, tables: tables.length } }];
});
