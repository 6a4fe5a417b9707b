import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { moment } from '../../../platform/web/moment.ts';
import { moveUp } from '../fill-seats.ts';
import { Capacity, Day, Hour, Id, setting } from '../inputs.ts';
import { mayRunSession } from '../policy.ts';
import { command } from '../room.ts';
import { sessionForUpdate } from '../rows.ts';
import { reasonNotToChange } from '../rules/session.ts';
import { tellSearchOfSessions } from '../searched.ts';

const Input = v.object({ session: Id, day: Day, starts: Hour, ends: Hour, capacity: Capacity, ...setting });

/**
 * Another hour, place, trainer or capacity. Those enrolled are told when the hour or the place moves; a larger room
 * lets the waiting list move up, a smaller one sends nobody home.
 */
export const changeSession = command(Input, async (context, { session: id, day, starts, ends, ...input }) => {
  const { tx, actor, now } = context;
  const session = (await sessionForUpdate(tx, id, actor)).open(actor, mayRunSession);
  const why = reasonNotToChange(session);
  if (why) refuse(`trainings.${why}`);
  const { trainerSaid, capacity, ...place } = input;
  allow(actor, mayRunSession(actor, { programme: session.programme, region: place.region }));
  if (!place.remote && place.venue === '') refuse('trainings.venue_missing');
  if (ends <= starts) invalid('ends', 'trainings.ends_before_it_starts');
  const hours = { starts_at: moment(day, starts, 'starts'), ends_at: moment(day, ends, 'ends') };
  const before = await tx
    .selectFrom('trainings.session')
    .select(['remote', 'venue', 'address', 'province'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('trainings.session')
    .set((set) => ({
      ...place,
      ...hours,
      capacity,
      trainer_said: trainerSaid,
      changed_at: now,
      sequence: set('sequence', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  await tellSearchOfSessions(tx, now, [id]);
  const moved =
    hours.starts_at.getTime() !== session.startsAt.getTime() ||
    hours.ends_at.getTime() !== session.endsAt.getTime() ||
    (['remote', 'venue', 'address', 'province'] as const).some((key) => before[key] !== place[key]);
  return [
    {
      fact: moved ? 'trainings.session_moved' : 'trainings.session_changed',
      about: id,
      payload: { startsAt: hours.starts_at.toISOString(), endsAt: hours.ends_at.toISOString(), capacity },
    },
    ...(await moveUp(context, { id, capacity })),
  ];
});
