import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { endConsentsOf } from '../../people/index.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({ structure: v.pipe(v.string(), v.uuid()), contact: v.pipe(v.string(), v.uuid()) });

/**
 * A number or an address that no longer serves; it is shown and written to no more, and what it had agreed to ends with
 * it, in the rooms above as well.
 */
export const endContact = command(Input, async (context, { structure: id, contact }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayTell);
  const standing = await tx
    .selectFrom('registry.contact')
    .select('id')
    .where('id', '=', contact)
    .where('structure', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!standing) return hide();
  const withdrawn = await endConsentsOf(context, contact);
  await tx.updateTable('registry.contact').set({ ended_at: now }).where('id', '=', contact).execute();
  await keepChange(context, structure, { verb: 'end_contact' });
  return [{ fact: 'registry.contact_ended', about: id, payload: { contact } }, ...withdrawn];
});
