import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { mayKeep } from '../policy.ts';
import { command } from '../room.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({ structure: v.pipe(v.string(), v.uuid()), membership: v.pipe(v.string(), v.uuid()) });

/** Notes that a structure belongs to a union or a federation no more; that it did stays written. */
export const leaveFederation = command(Input, async (context, { structure: id, membership }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayKeep);
  const left = await tx
    .updateTable('registry.membership')
    .set((update) => ({ until: update.fn<string>('greatest', ['since', update.val(dayOf(now))]) }))
    .where('id', '=', membership)
    .where('structure', '=', id)
    .where('until', 'is', null)
    .returning('federation')
    .executeTakeFirst();
  if (!left) return hide();
  await keepChange(context, structure, { verb: 'leave_federation' });
  return [{ fact: 'registry.federation_left', about: id, payload: { federation: left.federation } }];
});
