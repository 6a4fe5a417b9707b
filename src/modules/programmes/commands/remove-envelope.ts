import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';
import { editionOfEnvelope, openForChange } from '../rows.ts';

/** A funder steps back. */
export const removeEnvelope = command(v.object({ envelope: Id }), async ({ tx, actor }, { envelope }) => {
  const edition = await editionOfEnvelope(tx, envelope, actor);
  await openForChange(tx, edition, actor);
  await tx.deleteFrom('programmes.envelope').where('id', '=', envelope).execute();
  return [{ fact: 'programmes.envelope_removed', about: edition, payload: { envelope } }];
});
