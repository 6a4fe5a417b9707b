import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { consentWays } from '../../people/index.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { allowPublishing, stopPublishing } from './publishing.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  contact: v.pipe(v.string(), v.uuid()),
  /** How the contact agreed; null takes it off the public page. */
  consent: v.nullable(v.picklist(consentWays)),
});

/** Shows a contact on the structure's public page, since it agrees, or takes it off again. */
export const publishContact = command(Input, async (context, { structure: id, contact, consent }) => {
  const { tx, actor } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayTell);
  const known = await tx
    .selectFrom('registry.contact')
    .select('id')
    .where('id', '=', contact)
    .where('structure', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!known) return hide();
  const facts = await (consent === null
    ? stopPublishing(context, contact)
    : allowPublishing(context, contact, consent));
  await keepChange(context, structure, {
    verb: 'publish_contact',
    after: { contact: { published: consent !== null } },
  });
  return facts;
});
