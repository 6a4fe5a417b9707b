import { parse } from '../../platform/command.ts';
import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import type { Lang } from '../../platform/words/lang.ts';
import * as v from 'valibot';
import { Phone } from './inputs.ts';
import { addIdentifier, addPerson, ownerOf } from './rows.ts';
import type { PeopleContext } from './rows.ts';

/**
 * The person with this number, or a new account that waits for its first sign-in; for a verb of another room, which
 * has already asked whether its actor may. No message is sent and no role is given: `grantRole.within` does that.
 * @throws Invalid on the field `phone`.
 */
export const findOrInviteByPhone = async (
  // Joined by rooms above, whatever tables their transaction is typed with.
  // oxlint-disable-next-line typescript/no-explicit-any
  context: Context<any>,
  typed: { phone: string; name: string; lang: Lang },
): Promise<{ person: string; isNew: boolean; facts: Fact[] }> => {
  const { phone } = parse(v.object({ phone: Phone }), typed);
  const joined = context as PeopleContext;
  const owner = await ownerOf(joined, 'phone', phone);
  if (owner) return { person: owner.person, isNew: false, facts: [] };
  const person = await addPerson(joined, { name: typed.name.trim().slice(0, 120), lang: typed.lang });
  await addIdentifier(joined, { person, kind: 'phone', value: phone, verified: false });
  return { person, isNew: true, facts: [{ fact: 'people.person_invited', about: person, payload: { new: true } }] };
};
