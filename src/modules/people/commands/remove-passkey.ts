import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { isSelf } from '../policy.ts';
import { command } from '../room.ts';
import { passkeyForUpdate } from '../rows.ts';

/** Forgets a passkey of one's own; number and address still open the account. */
export const removePasskey = command(v.object({ passkey: Id }), async (context, { passkey: id }) => {
  const passkey = (await passkeyForUpdate(context, id)).open(context.actor, (who, row) =>
    isSelf(who, { id: row.person }),
  );
  await context.tx.deleteFrom('people.passkey').where('id', '=', id).execute();
  return [{ fact: 'people.passkey_removed', about: passkey.person, payload: { passkey: id } }];
});
