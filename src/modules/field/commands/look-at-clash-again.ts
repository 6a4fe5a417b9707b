import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { actForUpdate } from '../rows.ts';
import { openClashes, valuesMoved } from '../sending/moved.ts';

/** Notes what the office holds now of the fields that clash, for who is about to decide. */
export const lookAtClashAgain = command(v.object({ act: Id }), async (context, { act: id }) => {
  const { tx, actor } = context;
  const row = (await actForUpdate(tx, id, actor)).open(actor, mayDecide);
  for (const { id: clash, office } of await valuesMoved(context, row, await openClashes(tx, id))) {
    await tx
      .updateTable('field.clash')
      .set({ office: JSON.stringify(office) })
      .where('id', '=', clash)
      .execute();
  }
  return [];
});
