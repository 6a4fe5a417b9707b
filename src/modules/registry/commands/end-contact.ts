import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({ structure: v.pipe(v.string(), v.uuid()), contact: v.pipe(v.string(), v.uuid()) });

/** A number or an address that no longer serves; it is shown and written to no more. */
export const endContact = command(Input, async (context, { structure: id, contact }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayTell);
  const ended = await tx
    .updateTable('registry.contact')
    .set({ ended_at: now })
    .where('id', '=', contact)
    .where('structure', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) return hide();
  await keepChange(context, structure, { verb: 'end_contact' });
  return [{ fact: 'registry.contact_ended', about: id, payload: { contact } }];
});
