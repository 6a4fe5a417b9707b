import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Day, Id } from '../inputs.ts';
import { mayFollow } from '../policy.ts';
import { command } from '../room.ts';
import { visitForUpdate } from '../visit-rows.ts';

const Input = v.object({ visit: Id, on: v.nullable(Day) });

/** Moves a planned visit to another day, or, without one, takes it away. */
export const moveVisit = command(Input, async ({ tx, actor, now }, { visit: id, on }) => {
  const visit = (await visitForUpdate(tx, id, actor)).open(actor, mayFollow);
  if (visit.state !== 'planned') refuse('accompaniment.visit_already_told');
  if (on !== null && on < dayOf(now)) invalid('on', 'accompaniment.day_in_the_past');
  await tx
    .updateTable('accompaniment.visit')
    .set(on === null ? { state: 'cancelled' } : { planned_on: on, planned_at: now })
    .where('id', '=', id)
    .execute();
  const payload = { engagement: visit.engagement, from: visit.plannedOn };
  return [
    on === null
      ? { fact: 'accompaniment.visit_cancelled', about: id, payload }
      : { fact: 'accompaniment.visit_moved', about: id, payload: { ...payload, on } },
  ];
});
