import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Day, Id } from '../inputs.ts';
import { mayFollow } from '../policy.ts';
import { command } from '../room.ts';
import { engagementForUpdate } from '../rows.ts';
import { reasonNotToAccompany } from '../rules/engagement.ts';
import { budgetOf } from '../rules/visit.ts';
import { visitStates } from '../visit-rows.ts';

const Input = v.object({ id: v.optional(Id), engagement: Id, on: Day });

/** Agrees on the day of a visit with the cooperative. No more visits are planned than the budget has left. */
export const planVisit = command(Input, async ({ tx, actor, now }, { id = newId(), engagement: of, on }) => {
  const engagement = (await engagementForUpdate(tx, of, actor)).open(actor, mayFollow);
  const reason = reasonNotToAccompany(engagement.state);
  if (reason) refuse(`accompaniment.${reason}`);
  if (on < dayOf(now)) invalid('on', 'accompaniment.day_in_the_past');
  if (engagement.endsOn !== null && on > engagement.endsOn)
    refuse('accompaniment.after_the_end', { ends: engagement.endsOn });
  const { left, planned } = budgetOf(engagement.visits, await visitStates(tx, of));
  if (planned >= left) refuse('accompaniment.budget_spent', { visits: engagement.visits });
  await tx
    .insertInto('accompaniment.visit')
    .values({
      id,
      engagement: of,
      agent: engagement.agent ?? actor.id,
      state: 'planned',
      planned_on: on,
      planned_at: now,
      place_note: '',
      themes: [],
      summary: '',
      missed_note: '',
      present: '[]',
      signed_by: '',
      version: 1,
    })
    .execute();
  return [{ fact: 'accompaniment.visit_planned', about: id, payload: { engagement: of, on } }];
});
