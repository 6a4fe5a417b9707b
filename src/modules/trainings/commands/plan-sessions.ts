import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { moment } from '../../../platform/web/moment.ts';
import { Day, Hour, Id, Seats } from '../inputs.ts';
import { columnsOf, sessionFields } from '../new-session.ts';
import { command } from '../room.ts';
import { daysOf } from '../rules/recurrence.ts';
import { tellSearchOfSessions } from '../searched.ts';
import { enrolStructures } from './enrol-structures.ts';

const Times = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));

const Input = v.object({
  ...sessionFields,
  schedule: v.variant('every', [
    v.object({ every: v.literal('once'), first: Day }),
    v.object({
      every: v.literal('week'),
      first: Day,
      times: Times,
      interval: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)), 1),
    }),
    v.object({ every: v.literal('month'), first: Day, times: Times, by: v.picklist(['day', 'weekday']) }),
    v.object({ every: v.literal('dates'), dates: v.pipe(v.array(Day), v.minLength(1), v.maxLength(60)) }),
  ]),
  starts: Hour,
  ends: Hour,
  /** Cooperatives invited at once, in this order, each with so many seats. */
  structures: v.optional(v.pipe(v.array(Id), v.maxLength(600)), []),
  seats: v.optional(Seats, 2),
  demo: v.optional(v.boolean(), false),
});

/** Plans a session, or all of a schedule, and invites a whole cohort to them in the same gesture. */
export const planSessions = command(Input, async (context, input) => {
  const { tx, actor, now } = context;
  const { schedule, starts, ends, structures, seats, demo, ...fields } = input;
  const columns = columnsOf(fields, actor, now);
  if (ends <= starts) invalid('ends', 'trainings.ends_before_it_starts');
  const days = daysOf(schedule);
  const series = days.length > 1 ? newId() : null;
  const sessions = days.map((day) => ({
    id: newId(),
    ...columns,
    series,
    starts_at: moment(day, starts, 'starts'),
    ends_at: moment(day, ends, 'ends'),
    demo,
  }));
  await tx.insertInto('trainings.session').values(sessions).execute();
  await tellSearchOfSessions(
    tx,
    now,
    sessions.map(({ id }) => id),
  );
  const { module, edition, programme } = fields;
  const planned = sessions.map(({ id, starts_at: from, ends_at: to }): Fact => ({
    fact: 'trainings.session_planned',
    about: id,
    payload: { module, edition, programme, series, startsAt: from.toISOString(), endsAt: to.toISOString() },
  }));
  if (structures.length === 0) return planned;
  const enrolled = await enrolStructures.within(context, {
    session: sessions[0]!.id,
    series: series !== null,
    structures,
    seats,
  });
  return [...planned, ...enrolled];
});
