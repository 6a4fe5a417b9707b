import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { holds } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

/** From now on this login opens nothing. One's own; an administrator anybody's. */
export const revokeCollectKey = command(v.object({ id: Id }), async ({ tx, actor, now }, { id }) => {
  const row = await tx.selectFrom('field.collect_key').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  const key = locked(row, actor).open(actor, (who, { person }) => who.id === person || holds(who, []));
  if (key.revoked_at) return [];
  await tx.updateTable('field.collect_key').set({ revoked_at: now }).where('id', '=', id).execute();
  return [{ fact: 'field.collect_key_revoked', about: id, payload: { person: key.person } }];
});
