import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { consentWays } from '../../people/index.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { allowPublishing } from './publishing.ts';
import { contactFields } from './schemas.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  ...contactFields,
  /** How the contact agreed to be shown to the public; without it, the contact serves messages only. */
  publish_consent: v.optional(
    v.nullable(
      v.union([
        v.pipe(
          v.literal(''),
          v.transform(() => null),
        ),
        v.picklist(consentWays),
      ]),
    ),
    null,
  ),
});

export const addContact = command(Input, async (context, { structure: id, publish_consent, ...typed }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayTell);
  if (typed.phone === null && typed.email === null) invalid('phone', 'registry.contact_reaches_nobody');
  const contact = newId();
  await tx
    .insertInto('registry.contact')
    .values({ id: contact, structure: id, ...typed, created_at: now, ended_at: null })
    .execute();
  await keepChange(context, structure, {
    verb: 'add_contact',
    after: { contact: { published: publish_consent !== null } },
  });
  const added = { fact: 'registry.contact_added', about: id, payload: { contact } };
  if (publish_consent === null) return [added];
  return [added, ...(await allowPublishing(context, contact, publish_consent))];
});
