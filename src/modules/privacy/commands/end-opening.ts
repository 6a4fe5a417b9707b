import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { system } from '../../../platform/rights.ts';
import { revokeRole } from '../../people/index.ts';
import { Id } from '../inputs.ts';
import { mayEndOpening } from '../policy.ts';
import { command } from '../room.ts';
import { openingForUpdate } from '../rows.ts';

/** Closes an exceptional opening before its hour. */
export const endOpening = command(v.object({ opening: Id }), async (context, { opening: id }) => {
  const { tx, actor, now } = context;
  const opening = (await openingForUpdate(tx, id, actor)).open(actor, mayEndOpening);
  if (opening.closed_at !== null || opening.until_at <= now) refuse('privacy.opening_over');
  await tx.updateTable('privacy.opening').set({ closed_at: now }).where('id', '=', id).execute();
  const revoked = await revokeRole.within({ ...context, actor: system }, { grant: opening.role_grant });
  return [...revoked, { fact: 'privacy.opening_ended', about: id, payload: { structure: opening.structure } }];
});
