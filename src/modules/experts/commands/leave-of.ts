import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';
import { tellSearch } from '../searched.ts';

/** Somebody whose account is closed leaves the pool, and the index with it. */
export const leaveOf = command(v.object({ person: Id }), async ({ tx, actor, now }, { person }) => {
  allow(actor, actor.kind === 'system');
  const left = await tx
    .updateTable('experts.expert')
    .set({ state: 'left', left_at: now, changed_at: now })
    .where('person', '=', person)
    .where('state', '<>', 'left')
    .returning('id')
    .execute();
  const ids = left.map(({ id }) => id);
  await tellSearch(tx, ids);
  return ids.map((about) => ({ fact: 'experts.standing_changed', about, payload: { to: 'left' } }));
});
