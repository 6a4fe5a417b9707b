import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id, reason } from '../inputs.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { actForUpdate } from '../rows.ts';

/** Files an act that will not be applied, with the reason: what it said stays readable. */
export const setActAside = command(
  v.object({ act: Id, why: reason(500) }),
  async ({ tx, actor, now }, { act: id, why }) => {
    const row = (await actForUpdate(tx, id, actor)).open(actor, mayDecide);
    if (row.state !== 'refused' && row.state !== 'waiting') refuse('field.already_settled');
    await tx
      .updateTable('field.act')
      .set({ state: 'set_aside', note: why, decided_by: actor.id, decided_at: now })
      .where('id', '=', id)
      .execute();
    return [{ fact: 'field.act_set_aside', about: id, payload: { record: row.record, refusal: row.refusal } }];
  },
);
