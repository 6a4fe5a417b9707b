import * as v from 'valibot';
import { Id, funds } from '../inputs.ts';
import { command } from '../room.ts';
import { editionOfEnvelope, openForChange } from '../rows.ts';

const Input = v.object({ envelope: Id, ...funds });

/** A funder gives more, or less, or elsewhere. */
export const changeEnvelope = command(Input, async ({ tx, actor }, { envelope, amount, grant, regions }) => {
  const edition = await editionOfEnvelope(tx, envelope, actor);
  await openForChange(tx, edition, actor);
  await tx
    .updateTable('programmes.envelope')
    .set({ amount, grant_amount: grant, regions })
    .where('id', '=', envelope)
    .execute();
  return [{ fact: 'programmes.envelope_changed', about: edition, payload: { envelope, amount, grant, regions } }];
});
