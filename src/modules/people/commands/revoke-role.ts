import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayGrant } from '../policy.ts';
import { command } from '../room.ts';
import { isLastAdministrator } from '../administrators.ts';

/** Takes a role back at once, in every session. */
export const revokeRole = command(v.object({ grant: Id }), async (context, { grant: id }) => {
  const { tx, actor, now } = context;
  const found = await tx
    .selectFrom('people.role_grant')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  const grant = locked(found, actor).open(actor, mayGrant);
  if (await isLastAdministrator(context, grant.person, grant.id)) refuse('people.last_administrator');
  await tx
    .updateTable('people.role_grant')
    .set({ revoked_at: now, revoked_by: actor.id })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'people.grant_revoked', about: grant.person, payload: { grant: id, role: grant.role } }];
});
