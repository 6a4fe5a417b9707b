import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id, note } from '../inputs.ts';
import { mayFollow } from '../policy.ts';
import { command } from '../room.ts';
import { missedReasons, reasonNotToMiss } from '../rules/visit.ts';
import { visitForUpdate } from '../visit-rows.ts';

const Input = v.object({ visit: Id, why: v.picklist(missedReasons), note: note(1000) });

/** Says that a planned visit did not take place, and why. It consumes nothing of the budget. */
export const missVisit = command(Input, async ({ tx, actor, now }, { visit: id, why, note: told }) => {
  const visit = (await visitForUpdate(tx, id, actor)).open(actor, mayFollow);
  const reason = reasonNotToMiss(visit, dayOf(now));
  if (reason) refuse(`accompaniment.${reason}`);
  if (why === 'other' && told === '') invalid('note', 'invalid.non_empty');
  await tx
    .updateTable('accompaniment.visit')
    .set({ state: 'missed', missed_why: why, missed_note: told, recorded_by: actor.id, recorded_at: now })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'accompaniment.visit_missed', about: id, payload: { engagement: visit.engagement, why } }];
});
