import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { give } from '../grants.ts';
import { Email, Phone, orNothing } from '../inputs.ts';
import { command } from '../room.ts';
import { addIdentifier, addPerson, ownerOf } from '../rows.ts';
import type { PeopleContext } from '../rows.ts';
import { hasAdministrator } from '../administrators.ts';

const Input = v.object({
  phone: v.optional(orNothing(Phone), null),
  email: v.optional(orNothing(Email), null),
});

const known = async (context: PeopleContext, phone: string | null, email: string | null) =>
  (phone === null ? undefined : await ownerOf(context, 'phone', phone)) ??
  (email === null ? undefined : await ownerOf(context, 'email', email));

/**
 * Gives a house that has no administrator its first one: whoever starts the program names a number or an address.
 * Where there is one already, or nobody is named, nothing happens and there is no fact.
 */
export const appointFirstAdministrator = command(Input, async (context, { phone, email }) => {
  allow(context.actor, context.actor.kind === 'system');
  if ((phone === null && email === null) || (await hasAdministrator(context))) return [];
  const everywhere = { role: 'administrator', region: null, programme: null, structure: null } as const;
  const owner = await known(context, phone, email);
  if (owner) return give(context, owner.person, everywhere);
  const person = await addPerson(context, { name: '', lang: 'fr' });
  if (phone !== null) await addIdentifier(context, { person, kind: 'phone', value: phone, verified: true });
  if (email !== null) await addIdentifier(context, { person, kind: 'email', value: email, verified: true });
  return [{ fact: 'people.person_registered', about: person }, ...(await give(context, person, everywhere))];
});
