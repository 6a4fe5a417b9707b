import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { isSelf } from '../policy.ts';
import { command } from '../room.ts';
import { personForUpdate } from '../rows.ts';

/** Forgets a number or an address of one's own; the last one that opens the account stays. */
export const removeIdentifier = command(v.object({ identifier: Id }), async (context, { identifier: id }) => {
  const { tx, actor } = context;
  const found = await tx.selectFrom('people.identifier').selectAll().where('id', '=', id).executeTakeFirst();
  const identifier = locked(found, actor).open(actor, (who, row) => isSelf(who, { id: row.person }));
  await personForUpdate(context, identifier.person);
  const others = await tx
    .selectFrom('people.identifier')
    .select('id')
    .where('person', '=', identifier.person)
    .where('id', '!=', id)
    .where('kind', 'in', ['phone', 'email'])
    .where('verified_at', 'is not', null)
    .execute();
  if (others.length === 0) refuse('people.last_identifier');
  await tx.deleteFrom('people.identifier').where('id', '=', id).execute();
  return [{ fact: 'people.identifier_removed', about: identifier.person, payload: { kind: identifier.kind } }];
});
