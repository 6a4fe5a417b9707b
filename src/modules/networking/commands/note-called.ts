import { Id } from '../inputs.ts';
import * as v from 'valibot';
import { mayAnswer } from '../introductions/introduction-policy.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import { command } from '../room.ts';

/** Somebody of the office has called, and nobody answered, or she will think about it. */
export const noteCalled = command(v.object({ introduction: Id }), async ({ tx, actor, now }, { introduction: id }) => {
  const { need, structure } = (await introductionForUpdate(tx, id, actor)).open(actor, mayAnswer);
  await tx.updateTable('networking.introduction').set({ called_at: now }).where('id', '=', id).execute();
  return [{ fact: 'networking.cooperative_called', about: id, payload: { need, structure } }];
});
