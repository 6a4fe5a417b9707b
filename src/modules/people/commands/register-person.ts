import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { give } from '../grants.ts';
import { Email, GrantFields, Language, Phone, orNothing } from '../inputs.ts';
import { command } from '../room.ts';
import { addIdentifier, addPerson } from '../rows.ts';

const Input = v.object({
  name: v.pipe(v.string(), v.trim(), v.maxLength(120)),
  lang: Language,
  phone: v.optional(orNothing(Phone), null),
  email: v.optional(orNothing(Email), null),
  grants: v.optional(v.array(v.object(GrantFields)), []),
});

/**
 * A person whose numbers and addresses are taken as proven, with roles: for the system alone (the first administrator,
 * the demonstration, an import from an older tool). No message is sent. The first fact is about the person.
 */
export const registerPerson = command(Input, async (context, { name, lang, phone, email, grants }) => {
  allow(context.actor, context.actor.kind === 'system');
  const person = await addPerson(context, { name, lang });
  if (phone !== null) await addIdentifier(context, { person, kind: 'phone', value: phone, verified: true });
  if (email !== null) await addIdentifier(context, { person, kind: 'email', value: email, verified: true });
  const facts = [{ fact: 'people.person_registered', about: person }];
  for (const grant of grants) facts.push(...(await give(context, person, grant)));
  return facts;
});
