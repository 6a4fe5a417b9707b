import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayKeepExpert } from '../policy.ts';
import { command } from '../room.ts';
import { expertForUpdate } from '../rows.ts';
import { tellSearch } from '../searched.ts';

const Input = v.object({ expert: Id, state: v.picklist(['active', 'paused', 'left']) });

/** Pauses an expert, takes her up again, or lets her leave: from then on nobody finds or proposes her. */
export const setStanding = command(Input, async ({ tx, actor, now }, { expert: id, state }) => {
  const expert = (await expertForUpdate(tx, id, actor)).open(actor, mayKeepExpert);
  if (expert.state === state) refuse('experts.standing_already');
  await tx
    .updateTable('experts.expert')
    .set((change) => ({
      state,
      left_at: state === 'left' ? now : null,
      version: change('version', '+', 1),
      changed_at: now,
    }))
    .where('id', '=', id)
    .execute();
  await tellSearch(tx, [id]);
  return [{ fact: 'experts.standing_changed', about: id, payload: { from: expert.state, to: state } }];
});
